import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { claim, Claimed } from './claim.js';

describe('a data folder', () => {
  let parent: string;
  let folder: string;

  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'rakkarya-claim-'));
    folder = path.join(parent, 'not', 'there', 'yet');
  });

  afterEach(() => rm(parent, { recursive: true }));

  it('is had by one at a time', async () => {
    const release = await claim(folder);
    await expect(claim(folder)).rejects.toThrow(Claimed);

    await release();
    await expect(claim(folder)).resolves.toEqual(expect.any(Function));
  });

  it('is had by one, however many want it at once', async () => {
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => claim(folder)));

    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each(['999999 1', `${process.pid} 1`, ''])('can be had when the one who had it is dead: %p', async (theirs) => {
    await (
      await claim(folder)
    )();
    const file = path.join(folder, 'supervisor.pid');
    await writeFile(file, theirs);

    await claim(folder);

    expect(await readFile(file, 'utf8')).toMatch(new RegExp(`^${process.pid} \\d{2,}`));
  });
});
