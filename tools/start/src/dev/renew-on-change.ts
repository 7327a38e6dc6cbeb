import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { apps } from '@rakkarya/contracts';
import type { House } from '../open-house.js';
import type { Settings } from '../settings.js';
import { WhatChanged } from './what-changed.js';

const LIBS = ['contracts', 'wording', 'messaging', 'service'];

/** Compiles what is changed, and starts again each app whose compiled files changed, until the signal. Pages renew themselves. */
export function renewOnChange({ root, env }: Settings, house: House, signal: AbortSignal): void {
  const changed = new WhatChanged((names) => {
    for (const kept of house.programs)
      if (names.has(kept.name) || names.has('libs') || house.programs.length === 1) void kept.renew();
  });
  const look = (folder: string, name: string) =>
    watch(path.join(root, folder, 'dist'), { recursive: true, signal }, (_, file) => {
      if (file?.endsWith('.js')) changed.add(name);
    });
  for (const app of apps) look(`apps/${app}`, app);
  for (const lib of LIBS) look(`libs/${lib}`, 'libs');

  const compiler = createRequire(import.meta.url).resolve('@typescript/native/package.json');
  const compile = spawn(
    process.execPath,
    [path.join(path.dirname(compiler), 'bin/tsc'), '-b', '--watch', '--preserveWatchOutput'],
    { cwd: root, env, stdio: 'inherit', signal },
  );
  compile.on('error', () => undefined);
}
