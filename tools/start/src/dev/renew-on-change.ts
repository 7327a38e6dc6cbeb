import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { apps } from '@rakkarya/contracts';
import type { House } from '../open-house.js';
import type { Settings } from '../settings.js';
import { compile } from './compile.js';
import { WhatChanged } from './what-changed.js';

const SENTENCES = 'wording/messages';
/** What every app is made of. */
const LIBS = ['contracts/src', 'messaging/src', 'service/src', 'wording/src', SENTENCES];

/** Compiles what is changed, and starts again each app that it changes, until the signal. Pages renew themselves. */
export function renewOnChange({ root, say }: Settings, house: House, signal: AbortSignal): void {
  const changed = new WhatChanged(async (names) => {
    if (!(await compile(root, names.has(SENTENCES)))) return say('not compiled: everything goes on as it was');
    const everyone = LIBS.some((lib) => names.has(lib)) || house.programs.length === 1;
    await Promise.all(house.programs.filter(({ name }) => everyone || names.has(name)).map((kept) => kept.renew()));
  });
  for (const app of apps) look(path.join(root, 'apps', app, 'src'), () => changed.add(app), signal);
  for (const lib of LIBS) look(path.join(root, 'libs', lib), () => changed.add(lib), signal);
}

function look(folder: string, tell: () => void, signal: AbortSignal): void {
  if (!existsSync(folder)) return;
  watch(folder, { recursive: true, signal }, (_, file) => {
    if (file !== null && /(?<!\.spec)\.(ts|json)$/.test(file)) tell();
  });
}
