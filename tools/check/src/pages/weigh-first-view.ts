import type { Browser } from 'playwright-core';

/** Runs in the page. */
const PICTURES_IN_SIGHT = `[...document.images]
  .filter((image) => image.getBoundingClientRect().top < innerHeight)
  .map((image) => image.currentSrc)`;

interface Fetched {
  url: string;
  isImage: boolean;
  bytes: number;
}

/** What a phone fetches to show this page before anybody scrolls, and in how many requests. Browsers fetch pictures further down, too. */
export async function weighFirstView(
  browser: Browser,
  address: string,
): Promise<{ firstView: number; requests: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const fetched = await watch(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  const inSight = new Set(await page.evaluate<string[]>(PICTURES_IN_SIGHT));
  await context.close();
  const shown = [...fetched.values()].filter(({ url, isImage }) => !isImage || inSight.has(url));
  return { firstView: shown.reduce((sum, { bytes }) => sum + bytes, 0), requests: shown.length };
}

async function watch(page: Awaited<ReturnType<Browser['newPage']>>): Promise<Map<string, Fetched>> {
  const fetched = new Map<string, Fetched>();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  devtools.on('Network.responseReceived', ({ requestId, response, type }) =>
    fetched.set(requestId, { url: response.url, isImage: type === 'Image', bytes: 0 }),
  );
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = fetched.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  return fetched;
}
