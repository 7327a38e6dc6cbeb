import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { problems, type ProblemCode } from '@rakkarya/contracts';
import { problemSentence } from './index.js';

type Catalogue = Record<string, unknown>;

const root = join(import.meta.dirname, '../../..');
const catalogue = (name: string, language: string): Catalogue =>
  JSON.parse(readFileSync(join(root, `libs/wording/messages/${name}.${language}.json`), 'utf8')) as Catalogue;

const names = readdirSync(join(root, 'libs/wording/messages'))
  .filter((file) => file.endsWith('.id.json'))
  .map((file) => file.slice(0, -'.id.json'.length));
const all = (language: string): Catalogue =>
  Object.assign({}, ...names.map((name) => catalogue(name, language))) as Catalogue;

const namesIn = (message: unknown): string[] =>
  [...new Set(JSON.stringify(message).match(/(?<=\{)[a-z]\w*(?=\})/gi) ?? [])].toSorted();

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

describe.each(names)('the catalogue of %s', (name) => {
  const [indonesian, english] = [catalogue(name, 'id'), catalogue(name, 'en')];

  it('says the same things in both languages', () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(indonesian).toSorted());
  });

  it('names the same details in both languages', () => {
    for (const [key, message] of Object.entries(indonesian))
      expect([key, namesIn(english[key])]).toEqual([key, namesIn(message)]);
  });

  it('has no empty message', () => {
    expect(Object.values({ ...indonesian, ...english }).filter((message) => message === '')).toEqual([]);
  });
});

describe('the words of the pages', () => {
  it('are all used, and all there', () => {
    const code = ['apps/storefront/src', 'apps/notices/src', 'apps/gateway/src', 'libs/wording/src'].flatMap((folder) =>
      sources(join(root, folder)),
    );
    const used = new Set(code.flatMap((text) => [...text.matchAll(/(?<!\/)\bm\.([a-z]\w*)/g)].map(([, key]) => key)));

    const known = all('id');
    const unused = Object.keys(known).filter((key) => !key.startsWith('problem_') && !used.has(key));
    const missing = [...used].filter((key) => key !== undefined && !(key in known));

    expect({ unused, missing }).toEqual({ unused: [], missing: [] });
  });
});

describe('the sentence of a problem', () => {
  it.each(Object.keys(problems) as ProblemCode[])('is there for %s, in both languages', (code) => {
    const unexpected = { id: problemSentence('unexpected', {}, 'id'), en: problemSentence('unexpected', {}, 'en') };
    for (const language of ['id', 'en'] as const) {
      expect(Object.keys(all(language))).toContain(`problem_${code.replaceAll('-', '_')}`);
      if (code !== 'unexpected') expect(problemSentence(code, {}, language)).not.toBe(unexpected[language]);
    }
  });

  it('writes amounts and lists as people do', () => {
    const short = [
      { sku: 'KDG-25', left: 1 },
      { sku: 'BTK-1', left: 0 },
    ];

    expect(problemSentence('payment-short', { amount: 120_123, received: 100_000 }, 'id')).not.toMatch(/\{|undefined/);
    expect(problemSentence('stock-refused', { short }, 'en')).not.toMatch(/\[object|undefined/);
  });

  it('of a code that nobody knows is the unexpected one', () => {
    expect(problemSentence('never-heard-of' as ProblemCode, {}, 'id')).toBe(problemSentence('unexpected', {}, 'id'));
  });
});
