import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Runs a program in our place: same terminal, same signals; where it fails, we end with its code. */
export async function run(program, args, options = {}) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
  const pass = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(status ?? (signal ? 1 : 0)));
  });
  for (const signal of signals) process.off(signal, pass);
  if (code !== 0) process.exit(code);
}
