import { describe, expect, it } from '@jest/globals';
import { undisturbed } from './stolen.js';

describe('measuring while the host gives time to others', () => {
  /** Each measurement takes a hundred ticks, of which these were stolen, one number after the other. */
  const measure = (stolen: number[]) => {
    const ticks = { all: 0, stolen: 0 };
    let times = 0;
    const work = () => {
      ticks.all += 100;
      ticks.stolen += stolen[times] ?? 0;
      times += 1;
      return Promise.resolve({ measured: times });
    };
    return undisturbed(work, () => Promise.resolve({ ...ticks }));
  };

  it('is done once on a quiet machine', async () => {
    expect(await measure([1, 0])).toEqual({ measured: 1, stolen: 0.01 });
  });

  it('is done again until nobody disturbs', async () => {
    expect(await measure([60, 30, 2, 0])).toEqual({ measured: 3, stolen: 0.02 });
  });

  it('keeps the least disturbed of eight', async () => {
    expect(await measure([60, 30, 40, 50, 40, 50, 40, 50, 0])).toEqual({ measured: 2, stolen: 0.3 });
  });
});
