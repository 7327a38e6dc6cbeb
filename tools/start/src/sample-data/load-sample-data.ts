import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { House } from '../open-house.js';
import { samplePassword, type Settings } from '../settings.js';

/** Loads the sample data through the house's own door, if it is empty or a load was interrupted. Throws when it did not work. */
export async function loadSampleData(settings: Settings, house: House, signal?: AbortSignal): Promise<void> {
  const done = path.join(settings.dataDir, 'sample-data-loaded');
  const wasDone = await access(done).then(
    () => true,
    () => false,
  );
  if (wasDone && !(await isEmpty(house.url))) return;
  settings.say('loading sample data …');
  await load(settings, house, signal);
  await writeFile(done, new Date().toISOString());
}

async function isEmpty(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/crafts?limit=1`);
  const { items } = (await answer.json()) as { items?: unknown[] };
  return items?.length === 0;
}

async function load({ root, env, say }: Settings, { url, staff }: House, signal?: AbortSignal): Promise<void> {
  const loader = spawn(process.execPath, [path.join(root, 'tools/sample-data/dist/load.js'), url], {
    env: {
      ...env,
      FIRST_STAFF_LOGIN: staff.login,
      FIRST_STAFF_PASSWORD: staff.password,
      SAMPLE_PASSWORD: samplePassword(env),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  for (const output of [loader.stdout, loader.stderr]) createInterface(output).on('line', say);
  const [code] = (await once(loader, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the sample data could not be loaded (code ${code})`);
}
