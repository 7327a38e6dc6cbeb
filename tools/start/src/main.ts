import { askedBySignals } from './asked-by-signals.js';
import { run } from './run.js';
import { settingsFrom } from './settings.js';

// The program behind `npm start`.
try {
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  await run({ ...settingsFrom(process.env, process.argv.slice(2)), say }, askedBySignals());
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
