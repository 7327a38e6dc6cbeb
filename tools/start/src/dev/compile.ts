import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';

const compiler = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@typescript/native/package.json')),
  'bin/tsc',
);

/** Compiles what changed, sentences first when they did; shows what is wrong. Answers whether nothing is. */
export async function compile(root: string, sentences: boolean): Promise<boolean> {
  if (sentences && !(await succeeds('compile.mjs', [], path.join(root, 'libs/wording')))) return false;
  return succeeds(compiler, ['-b'], root);
}

async function succeeds(program: string, args: readonly string[], cwd: string): Promise<boolean> {
  const [code] = (await once(spawn(process.execPath, [program, ...args], { cwd, stdio: 'inherit' }), 'exit')) as [
    number,
  ];
  return code === 0;
}
