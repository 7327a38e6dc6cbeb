import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreWatch } from './store-watch.js';

const trouble = new Error('no answer');

describe('watching the broker', () => {
  let folder: string;
  let reasons: string[];
  let watch: StoreWatch;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rakkarya-store-'));
    reasons = [];
    watch = new StoreWatch(folder, (why) => reasons.push(why));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const looks = async (...seen: (Error | null)[]) => {
    for (const one of seen) await watch.look(one);
  };

  it('says nothing while all is well, or is only being started', async () => {
    await looks(null, trouble, trouble, null, trouble, trouble, null);

    expect(reasons).toEqual([]);
  });

  it('says once that it does not answer, and again when it still does not', async () => {
    await looks(trouble, trouble, trouble, trouble);
    expect(reasons).toEqual(['no answer']);

    await looks(trouble, trouble);
    expect(reasons).toEqual(['no answer', 'no answer']);
  });

  it('notices that its files are gone though it answers', async () => {
    await looks(null);
    await rm(folder, { recursive: true });
    await looks(null, null, null);

    expect(reasons).toEqual(['its files are gone']);
  });
});
