import { House } from './house.js';
import { LoadSamples, samples } from './load-samples.js';
import { Progress } from './progress.js';
import { whatIsThere } from './what-is-there.js';

/**
 * Loads the sample data into a running house: `node tools/sample-data/dist/load.js http://localhost:3000 [--again]`.
 * Only into one without crafts, or where a load was interrupted, unless told `--again`: what a person changed since is then changed back.
 */
const [url, again] = process.argv.slice(2);
const { FIRST_STAFF_LOGIN: login, FIRST_STAFF_PASSWORD: password, SAMPLE_PASSWORD: samplePassword } = process.env;
if (!url || !login || !password || !samplePassword) {
  console.error('usage: FIRST_STAFF_LOGIN=… FIRST_STAFF_PASSWORD=… SAMPLE_PASSWORD=… load.js <url> [--again]');
  process.exit(2);
}

const begun = performance.now();
const there = await whatIsThere(url, samplePassword);
if (again !== '--again' && (there === 'samples' || there === 'others')) {
  console.log('sample data: there are crafts already, nothing loaded');
} else {
  const all = samples();
  const progress = new Progress(all.steps);
  const house = new House(url);
  await house.signIn(login, password);
  await new LoadSamples(house, progress, samplePassword).load(all);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  progress.end(`sample data: ${all.crafts.length} crafts of ${all.producers.length} groups loaded in ${seconds} s`);
}
