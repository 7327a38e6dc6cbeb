// `npm run check`: one line for each thing looked at, and how to mend it where it fails.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const tool = (file, ...args) => [process.execPath, path.join(root, file), ...args];
const npm = (...args) =>
  process.env.npm_execpath ? [process.execPath, process.env.npm_execpath, ...args] : ['npm', ...args];

const checks = [
  {
    name: 'format',
    steps: [tool('node_modules/prettier/bin/prettier.cjs', '--check', '--cache', '--log-level=warn', '.')],
    mend: 'npm run format',
  },
  {
    name: 'walls and lint',
    steps: [tool('node_modules/eslint/bin/eslint.js', '.')],
    mend: 'what may import what stands in tools/check/boundaries.mjs, and why in STYLE.md',
  },
  {
    name: 'types',
    steps: [
      tool('node_modules/@typescript/native/bin/tsc', '-b'),
      tool('node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.spec.json'),
      npm('run', 'check', '--silent', '--workspace', '@rakkarya/storefront'),
    ],
    mend: 'the compiler says where',
  },
  {
    name: 'lock',
    steps: [tool('tools/check/lock-guard.mjs')],
    mend: 'npm install, then node tools/check/strip-engines.mjs',
  },
  {
    name: 'migrations',
    steps: [tool('tools/check/dist/compare-migrations.js')],
    mend: 'write a migration for what the entities say, or map what the migrations do',
  },
  { name: 'contracts', steps: [tool('tools/check/dist/compare-documents.js')], mend: 'npm run docs' },
  {
    name: 'budgets',
    steps: [tool('tools/check/dist/weigh-pages.js')],
    mend: 'make the page lighter; node tools/check/dist/weigh-pages.js --show shows what each weighs',
  },
];

async function passes({ name, steps, mend }) {
  const begun = Date.now();
  for (const step of steps) {
    const { code, output } = await run(step);
    if (code === 0) continue;
    console.log(`${name} failed: ${mend}\n${output.trimEnd()}\n`);
    return false;
  }
  console.log(`${name} ok (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  return true;
}

function run([program, ...args]) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

const results = [];
for (const check of checks) results.push(await passes(check));
if (results.includes(false)) process.exitCode = 1;
