import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sweepFolder } from './sweep-renditions.js';

const NOW = Date.parse('2026-11-22T00:00:00Z');
const days = (n: number): number => NOW - n * 86_400_000;

describe('the folder of renditions', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rakkarya-renditions-'));
    await mkdir(path.join(folder, 'ab'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const made = async (name: string, age: number): Promise<void> => {
    const file = path.join(folder, 'ab', name);
    await writeFile(file, 'x'.repeat(100));
    await utimes(file, days(age) / 1000, days(age) / 1000);
  };
  const left = async (): Promise<string[]> => (await readdir(path.join(folder, 'ab'))).toSorted();

  it('keeps what was made lately', async () => {
    await made('old', 31);
    await made('young', 29);

    await sweepFolder(folder, { since: days(30), most: 1_000 });

    expect(await left()).toEqual(['young']);
  });

  it('takes no more than it may: the oldest go first', async () => {
    for (const age of [3, 1, 4, 2]) await made(`made ${age} days ago`, age);

    await sweepFolder(folder, { since: days(30), most: 250 });

    expect(await left()).toEqual(['made 1 days ago', 'made 2 days ago']);
  });

  it('need not be there', async () => {
    await rm(folder, { recursive: true });

    await sweepFolder(folder, { since: NOW, most: 0 });
  });
});
