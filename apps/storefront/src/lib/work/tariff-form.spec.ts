import { describe, expect, it } from '@jest/globals';
import { tariffIn, writeSteps } from './tariff-form.ts';

const form = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ zona: '35.05', 'per-kilogram': '9.000', tingkat: '', ...fields }))
    form.set(name, value);
  return form;
};

describe('the fees of a zone, as staff write them', () => {
  it('are steps of weight, and an amount by kilogram', () => {
    expect(tariffIn(form({ tingkat: '500 7.000\r\n1000 g: Rp 9000\n', versi: '2' }))).toEqual({
      wanted: {
        zone: '35.05',
        version: 2,
        tariff: {
          steps: [
            { upTo: 500, fee: 7_000 },
            { upTo: 1_000, fee: 9_000 },
          ],
          perKilogram: 9_000,
        },
      },
    });
  });

  it('come back into the form as they were', () => {
    const steps = [{ upTo: 500, fee: 7_000 }];

    expect(tariffIn(form({ tingkat: writeSteps(steps) }))).toMatchObject({ wanted: { tariff: { steps } } });
  });

  it.each([
    [{ zona: 'Blitar' }, 'zone'],
    [{ zona: '35.05.01' }, 'zone'],
    [{ 'per-kilogram': '' }, 'perKilogram'],
    [{ 'per-kilogram': '-1' }, 'perKilogram'],
    [{ tingkat: 'murah' }, 'steps'],
    [{ tingkat: '1000 9000\n500 7000' }, 'steps'],
    [{ tingkat: '500 9000\n1000 7000' }, 'steps'],
  ] as [Record<string, string>, string][])('say no to %j', (fields, wrong) => {
    expect(tariffIn(form(fields))).toEqual({ wrong });
  });
});
