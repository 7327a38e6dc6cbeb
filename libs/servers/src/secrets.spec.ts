import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keptSecrets } from './secrets.js';

describe('secrets', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rakkarya-secrets-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('are drawn once, and each is another', async () => {
    const first = await keptSecrets(folder);
    const all = [...Object.values(first.database), ...Object.values(first.broker), first.sessions, first.firstStaff];

    expect(await keptSecrets(folder)).toEqual(first);
    expect(new Set(all).size).toBe(all.length);
  });

  it('can be read by their owner alone', async () => {
    await keptSecrets(folder);

    expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('stay as they are when a new one is needed', async () => {
    const file = path.join(folder, 'secrets.json');
    await writeFile(file, JSON.stringify({ database: { postgres: 'old' }, sessions: 'old, too' }));

    const secrets = await keptSecrets(folder);

    expect(secrets).toMatchObject({ database: { postgres: 'old', orders: expect.any(String) }, sessions: 'old, too' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(secrets);
  });
});
