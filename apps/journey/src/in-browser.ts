import { describe } from '@jest/globals';
import { chromiumPath, openChromium } from '@rakkarya/check';
import type { Browser } from 'playwright-core';

/** A description whose tests look at pages in Chromium. Where there is none, its name says why nothing was tried. */
export const describeInBrowser = (name: string, tests: (open: () => Promise<Browser>) => void): void =>
  chromiumPath === null
    ? describe.skip(`${name} (skipped: no Chromium on this machine)`, () => tests(openChromium))
    : describe(name, () => tests(openChromium));
