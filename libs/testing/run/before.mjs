import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Starts the servers of this run. Jest loads this file as it stands, so what it needs is brought up to date first. */
export default async function before() {
  const root = path.resolve(import.meta.dirname, '../../..');
  const compiler = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@typescript/native/package.json')),
    'bin/tsc',
  );
  spawnSync(process.execPath, [compiler, '-b', 'libs/testing'], { cwd: root });
  const { startServers } = await import('../dist/run/start-servers.js');
  await startServers();
}
