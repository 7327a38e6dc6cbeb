import { execFile } from 'node:child_process';
import { access, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Identity } from '../processes/unprivileged.js';

const run = promisify(execFile);
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=id'];

export interface Cluster {
  folder: string;
  binaries: string;
  identity: Identity;
  password: string;
  durable: boolean;
}

/** `initdb` unless it was done: beside its place and renamed at the end, so that a half-made cluster is never started. */
export async function createCluster(cluster: Cluster): Promise<void> {
  if (
    await access(path.join(cluster.folder, 'PG_VERSION')).then(
      () => true,
      () => false,
    )
  )
    return;
  const making = `${cluster.folder}-new`;
  const passwordFile = `${cluster.folder}-password`;
  await rm(making, { recursive: true, force: true });
  await ownFolder(making, cluster.identity);
  await ownFile(passwordFile, cluster);
  await initdb(making, passwordFile, cluster);
  await rm(passwordFile);
  await rename(making, cluster.folder);
}

async function initdb(folder: string, passwordFile: string, { binaries, identity, durable }: Cluster): Promise<void> {
  const sync = durable ? [] : ['--no-sync'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await run(path.join(binaries, 'bin', 'initdb'), [`--pgdata=${folder}`, ...access, ...LOCALE, ...sync], {
    ...identity,
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  });
}

async function ownFolder(folder: string, { uid, gid }: Identity): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
}

async function ownFile(file: string, { password, identity: { uid, gid } }: Cluster): Promise<void> {
  await rm(file, { force: true });
  await writeFile(file, password, { mode: 0o600, flag: 'wx' });
  if (uid !== undefined && gid !== undefined) await chown(file, uid, gid);
}
