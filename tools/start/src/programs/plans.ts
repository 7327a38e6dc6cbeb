import path from 'node:path';
import { apps, type App } from '@rakkarya/contracts';
import { ROOT } from '../root.js';
import type { Settings } from '../settings.js';

/** One process to be: which file it runs, and which apps live in it. */
export interface Plan {
  name: string;
  file: string;
  args: readonly string[];
  /** Node's own options. */
  nodeArgs: readonly string[];
  inside: readonly App[];
}

/** Every app as a process of its own, or all of them in one. */
export const plans = ({ root, single }: Pick<Settings, 'root' | 'single'>): readonly Plan[] =>
  single ? [allInOne(root)] : apps.map((app) => ofItsOwn(root, app));

/** Young objects get less room than Node gives them: that saves some 300 MB over all apps under load, and their speed does not show it. */
const ofItsOwn = (root: string, app: App): Plan => ({
  name: app,
  file: mainOf(root, app),
  args: [],
  nodeArgs: ['--max-semi-space-size=6'],
  inside: [app],
});

/** For small machines: even less room, which costs some speed. */
const allInOne = (root: string): Plan => ({
  name: 'rakkarya',
  file: path.join(ROOT, 'tools/start/dist/single.js'),
  args: apps.map((app) => mainOf(root, app)),
  nodeArgs: ['--max-semi-space-size=4'],
  inside: apps,
});

const mainOf = (root: string, app: App): string => path.join(root, 'apps', app, 'dist/main.js');
