// Opens a house with samples and weighs every kind of public page against its budget.
import { startTemporaryHouse } from '@rakkarya/start';
import { tooMuch } from './pages/budget.js';
import { chromiumPath, openChromium } from './pages/chromium.js';
import { publicPages } from './pages/public-pages.js';
import { weighFirstView } from './pages/weigh-first-view.js';
import { weighSources } from './pages/weigh-sources.js';

const house = await startTemporaryHouse('weighed', { say: () => undefined });
const browser = chromiumPath === null ? null : await openChromium();
if (!browser) console.log('No Chromium here: the first view is not weighed.');
const faults: string[] = [];
try {
  for (const page of await publicPages(house.url)) {
    const address = house.url + page;
    const firstView = browser ? await weighFirstView(browser, address) : {};
    const weight = { ...(await weighSources(address)), ...firstView };
    if (process.argv.includes('--show')) console.log(page, JSON.stringify(weight));
    faults.push(...tooMuch(page, weight));
  }
} finally {
  await browser?.close();
  await house.stop();
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
