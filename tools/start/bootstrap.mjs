// The way in from package.json, on whatever Node this machine has and with nothing installed yet:
//   node tools/start/bootstrap.mjs start|dev|test|build|run <file> […]
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './bootstrap/build.mjs';
import { endWithParent } from './bootstrap/end-with-parent.mjs';
import { install } from './bootstrap/install.mjs';
import { hasPinnedNode, isPinnedNode, underPinnedNode } from './bootstrap/pinned-node.mjs';
import { root } from './bootstrap/root.mjs';
import { run } from './bootstrap/run.mjs';

const [command, ...args] = process.argv.slice(2);

const commands = {
  start: () => here('tools/start/dist/main.js', args),
  dev: () => here('tools/start/dist/main.js', ['--dev', ...args]),
  test: () =>
    run(process.execPath, [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      inRoot('node_modules/jest/bin/jest.js'),
      ...args,
    ]),
  build: () => undefined,
  run: () => here(args[0], args.slice(1)),
};

const inRoot = (file) => path.join(root, file);

/** In this process: one less between the terminal and the program. */
function here(file, given) {
  process.argv = [process.execPath, inRoot(file), ...given];
  return import(pathToFileURL(inRoot(file)).href);
}

async function main() {
  endWithParent();
  await install();
  if (!isPinnedNode() && hasPinnedNode()) return underPinnedNode([import.meta.filename, command, ...args]);
  await build();
  await commands[command]();
}

if (!Object.hasOwn(commands, command)) {
  console.error(`There is no ${command}: start, dev, test, build, or run with a file.`);
  process.exitCode = 1;
} else {
  await main();
}
