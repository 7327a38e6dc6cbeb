import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where this machine has a Chromium: what `CHROMIUM` names, or where distributions put it. */
export const chromiumPath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place)) ?? null;

/** A browser without a window that asks nobody but us for anything. */
export function openChromium(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
