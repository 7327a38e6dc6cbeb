import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { birthOf, endLeftover, isAlive } from './leftover.js';

describe('a server whose supervisor was killed', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rakkarya-leftover-'));
    file = path.join(folder, 'server.pid');
  });

  afterEach(() => rm(folder, { recursive: true }));

  const started = async () => {
    const child = spawn('sleep', ['60']);
    await once(child, 'spawn');
    await writeFile(file, `${child.pid}\nand more\n`);
    return child;
  };

  it('is ended', async () => {
    const child = await started();

    await endLeftover(file, 'sleep', 'SIGTERM');

    expect(isAlive(child.pid ?? 0)).toBe(false);
  });

  it('is not confused with another program that has its number now', async () => {
    const child = await started();

    await endLeftover(file, 'nats-server', 'SIGTERM');

    expect(isAlive(child.pid ?? 0)).toBe(true);
    await expect(access(file)).rejects.toThrow('ENOENT');
    child.kill();
  });

  it('need not be there at all', async () => {
    await expect(endLeftover(file, 'sleep', 'SIGTERM')).resolves.toBeUndefined();
  });

  it('was born at another time than any other with its number', async () => {
    const child = await started();
    const birth = await birthOf(child.pid ?? 0);

    expect(birth).not.toBe('');
    expect(await birthOf(process.pid)).not.toBe(birth);
    child.kill();
    await once(child, 'exit');
    expect(await birthOf(child.pid ?? 0)).toBe('');
  });
});
