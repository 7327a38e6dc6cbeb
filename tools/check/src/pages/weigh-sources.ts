import { gzipSync } from 'node:zlib';
import type { Weight } from './budget.js';

const STYLESHEET = /<link\b[^>]*\brel="?stylesheet"?[^>]*>/g;
/** Data for machines is no script. */
const SCRIPT = /<script\b(?![^>]*type="application\/ld\+json")[^>]*>/g;
const INLINE_STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const FONT = /url\(["']?([^"')]+\.woff2)["']?\)/g;

/** What a page weighs by its own source and that of its stylesheets, without a browser. */
export async function weighSources(address: string): Promise<Weight> {
  const html = await text(address);
  const sheets = await Promise.all(
    [...html.matchAll(STYLESHEET)].map(async ([tag]) => {
      const url = new URL(/href="([^"]+)"/.exec(tag)?.[1] ?? '', address).href;
      return { url, css: await text(url) };
    }),
  );
  const inline = [...html.matchAll(INLINE_STYLE)].map(([, css = '']) => ({ url: address, css }));
  const all = [...sheets, ...inline];
  return {
    scripts: [...html.matchAll(SCRIPT)].length,
    html: gzipped(html),
    css: all.reduce((sum, { css }) => sum + gzipped(css), 0),
    fonts: await weightOf(all.flatMap(({ url, css }) => fontsIn(css, url))),
  };
}

const fontsIn = (css: string, base: string): string[] =>
  [...css.matchAll(FONT)].map(([, font = '']) => new URL(font, base).href);

async function weightOf(urls: string[]): Promise<number> {
  const bytes = await Promise.all(
    [...new Set(urls)].map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength),
  );
  return bytes.reduce((sum, size) => sum + size, 0);
}

const text = async (url: string): Promise<string> => (await fetch(url)).text();
const gzipped = (content: string): number => gzipSync(content).length;
