// What runs: each app in a few large files instead of some two thousand small ones. Finding, reading and linking those was most of
// what an app did when it started, and a third of what it held in memory (docs/decisions/0017).
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { apps } from '@rakkarya/contracts';
import { rolldown } from 'rolldown';
import { asWritten } from './as-written.mjs';
import { withoutMaps } from './without-maps.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(import.meta.dirname, 'dist');

/** With machine code, with data beside their code, or with threads of their own, which look for files where they were. */
const LEFT_WHERE_THEY_ARE = ['sharp', '@hyzyla/pdfium', 'idn-area-data', 'pino'];

/** Frameworks ask for companions that are not installed, and do without. */
const MISSING = 'UNRESOLVED_IMPORT';

await rm(dist, { recursive: true, force: true });
const bundle = await rolldown({
  input: Object.fromEntries(apps.map((app) => [app, path.join(root, 'apps', app, 'dist/main.js')])),
  platform: 'node',
  external: LEFT_WHERE_THEY_ARE,
  plugins: [asWritten(dist)],
  onLog: (level, { code, message }) => {
    if (level === 'warn' && code !== MISSING) throw new Error(message);
  },
});
const { output } = await bundle.write({
  dir: dist,
  format: 'esm',
  // Lines in a log are named after the class that wrote them.
  keepNames: true,
  sourcemap: true,
  sourcemapExcludeSources: true,
  chunkFileNames: '[hash].js',
  // An app reads what it uses and no more; several in one process share what they have in common.
  codeSplitting: { groups: [{ name: 'packages', test: /node_modules/, entriesAware: true }] },
});
await bundle.close();
await withoutMaps(
  dist,
  output.filter(({ moduleIds = [] }) => moduleIds.every((id) => /node_modules|^\0/.test(id))),
);
