import path from 'node:path';
import { apps, type App } from '@rakkarya/contracts';
import { logFile } from '../data-folder/log-file.js';
import type { Household } from '../keeping/household.js';
import type { Kept } from '../keeping/kept.js';
import { ROOT } from '../root.js';
import type { Settings } from '../settings.js';
import { environmentFor, type Addresses } from './environment.js';
import { startProgram } from './start-program.js';

/** Starts every app as a process of its own, or all of them in one, and returns when all are ready. */
export function openPrograms(settings: Settings, addresses: Addresses, household: Household): Promise<Kept[]> {
  const plans = settings.single ? [allInOne(settings)] : apps.map((app) => ofItsOwn(app, settings));
  return Promise.all(
    plans.map(({ name, file, args, inside }) =>
      household.keepProgram(name, async (signal) =>
        startProgram({
          name,
          file,
          args,
          env: environmentFor(inside, addresses, settings),
          logFile: await logFile(settings.dataDir, name),
          apps: inside.length,
          signal,
        }),
      ),
    ),
  );
}

const mainOf = (root: string, app: App): string => path.join(root, 'apps', app, 'dist/main.js');

const ofItsOwn = (app: App, { root }: Settings) => ({ name: app as string, file: mainOf(root, app), args: [] as string[], inside: [app] as readonly App[] });

const allInOne = ({ root }: Settings) => ({
  name: 'rakkarya',
  file: path.join(ROOT, 'tools/start/dist/single.js'),
  args: apps.map((app) => mainOf(root, app)),
  inside: apps as readonly App[],
});
