import { access, mkdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dataFolder } from './postgres/data-folder.js';
import { isReachable, OUTSIDE } from './processes/unprivileged.js';
import { keptSecrets } from './secrets.js';
import { removeDataFolder, temporaryFolder } from './temporary-folder.js';

const NOBODY = { uid: 65_534, gid: 65_534 };
const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('a temporary folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await temporaryFolder('passing');
  });

  afterEach(() => removeDataFolder(folder));

  it('lets everybody walk through, as Postgres has to, and nobody else look around', async () => {
    expect((await stat(folder)).mode & 0o777).toBe(0o711);
    expect(await isReachable(folder)).toBe(await isReachable(tmpdir()));
  });

  it('keeps secrets to their owner', async () => {
    await keptSecrets(folder);

    expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('takes nothing along that is only linked from it', async () => {
    const elsewhere = await temporaryFolder('elsewhere');
    await writeFile(path.join(elsewhere, 'kept'), '');
    await symlink(elsewhere, path.join(folder, 'postgres'));

    await removeDataFolder(folder);

    await expect(access(folder)).rejects.toThrow('ENOENT');
    await access(path.join(elsewhere, 'kept'));
    await rm(elsewhere, { recursive: true });
  });

  asRoot('takes along a cluster that had to stand outside, wherever it is linked from', async () => {
    const closed = path.join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const outside = await dataFolder(path.join(closed, 'postgres'), NOBODY);
    await mkdir(outside);
    await writeFile(path.join(outside, 'PG_VERSION'), '18');

    expect(path.dirname(outside)).toBe(OUTSIDE);
    await removeDataFolder(folder);

    await expect(access(outside)).rejects.toThrow('ENOENT');
  });
});
