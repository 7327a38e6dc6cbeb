import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readRunFile, RunFile, type Running } from './run-file.js';

const running = (pid: number): Running => ({
  url: 'http://127.0.0.1:3000',
  processes: [{ name: 'orders', pid, port: 4000 }],
});

describe('run.json', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rakkarya-run-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('is whole whenever it is read, and ends with what was said last', async () => {
    const file = new RunFile(folder);
    const writes = Array.from({ length: 50 }, (_, pid) => file.write(() => running(pid)));

    const seen = await Promise.all(writes.map((write) => write.then(() => readRunFile(folder))));

    expect(seen.every((one) => one?.processes.length === 1)).toBe(true);
    expect(await readRunFile(folder)).toEqual(running(49));
  });

  it('says nothing when nothing runs', async () => {
    const file = new RunFile(folder);
    void file.write(() => running(1));
    await file.remove();

    expect(await readRunFile(folder)).toBeNull();
  });
});
