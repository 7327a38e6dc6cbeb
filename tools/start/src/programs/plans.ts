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

/** The compiled files while they are being written; else the few large ones made of them. */
type FileOf = (app: App) => string;

/** Every app as a process of its own, or all of them in one. */
export const plans = ({ root, single, dev }: Pick<Settings, 'root' | 'single' | 'dev'>): readonly Plan[] => {
  const file = (app: App): string =>
    path.join(root, dev ? `apps/${app}/dist/main.js` : `tools/programs/dist/${app}.js`);
  return single ? [allInOne(file)] : apps.map((app) => ofItsOwn(app, file));
};

/**
 * Young objects get less room than Node gives them: that saves some 300 MB over all apps under load, and their speed does not show it.
 * And V8 clears up when what lives has grown by a quarter: by its own measure all apps held 1,200 MB after 18,000 orders, of which they
 * needed two thirds.
 */
const ofItsOwn = (app: App, file: FileOf): Plan => ({
  name: app,
  file: file(app),
  args: [],
  nodeArgs: ['--max-semi-space-size=6', '--heap-growing-percent=25'],
  inside: [app],
});

/** For small machines: even less room, which costs some speed. */
const allInOne = (file: FileOf): Plan => ({
  name: 'rakkarya',
  file: path.join(ROOT, 'tools/start/dist/single.js'),
  args: apps.map(file),
  nodeArgs: ['--max-semi-space-size=4'],
  inside: apps,
});
