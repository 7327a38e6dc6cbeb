import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { activityDraft, craftDraft, payeeDraft, producerDraft, requests, reviewDraft } from '@rakkarya/contracts';
import { activities } from './activities.js';
import { crafts } from './crafts.js';
import { accounts, payees, producers } from './groups.js';
import { samples } from './load-samples.js';
import { reviews } from './reviews.js';
import { table } from './table.js';

const picture = (name: string): URL => new URL(`../pictures/${name}.jpg`, import.meta.url);
const variants = crafts().flatMap(({ draft }) => draft.variants);

/** Codes from a reference table of another app, read as text. */
const codesIn = (path: string): string[] =>
  readFileSync(new URL(`../../../apps/${path}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split(',')[0] ?? '');

describe('the sample data', () => {
  it('are what a person may send', () => {
    const movement = requests['producers.move-stock'].ask.omit({ by: true });

    for (const { id: _, ...payee } of payees()) expect(payeeDraft.parse(payee)).toEqual(payee);
    for (const { id: _, ...producer } of producers()) expect(producerDraft.parse(producer)).toEqual(producer);
    for (const {
      draft: { id: _, producerId: __, ...draft },
      stock,
    } of crafts()) {
      expect(craftDraft.parse(draft)).toMatchObject(draft);
      for (const one of stock) expect(movement.parse(one)).toEqual(one);
    }
  });

  it('show six groups, marked as samples, in six real villages of six districts', () => {
    const villages = producers().map(({ village }) => village);

    expect(producers().every(({ name, sample }) => sample && name.includes('(contoh)'))).toBe(true);
    expect(new Set(villages.map((code) => code.slice(0, 8))).size).toBe(6);
    expect(codesIn('producers/reference/regions/35.05.csv')).toEqual(expect.arrayContaining(villages));
  });

  it('give two groups one payee, and every group a payee', () => {
    const paid = producers().map(({ payeeId }) => payeeId);

    expect(new Set(paid).size).toBe(5);
    expect(payees().map(({ id }) => id)).toEqual(expect.arrayContaining(paid));
  });

  it('fill all kinds with crafts in both languages', () => {
    const kinds = codesIn('catalogue/reference/kinds.csv').slice(1).filter(Boolean);

    expect(crafts().length).toBeGreaterThanOrEqual(60);
    expect(new Set(crafts().map(({ draft }) => draft.kind))).toEqual(new Set(kinds));
    expect(crafts().every(({ draft }) => draft.title.en && draft.description.en && draft.materials.en)).toBe(true);
    expect(crafts().every(({ draft }) => draft.provenance?.book?.title.includes('(contoh)'))).toBe(true);
    expect(new Set(crafts().map(({ draft }) => draft.slug)).size).toBe(crafts().length);
  });

  it('name the makers who agreed, marked as samples, and nobody who did not', () => {
    const named = crafts().flatMap(({ draft }) => draft.provenance?.makers ?? []);
    const [asked, refused] = ['ya', 'tidak'].map((consent) =>
      table('makers').flatMap((row) => (row['consent'] === consent ? [row['name']] : [])),
    );

    expect(new Set(named.map(({ name }) => name))).toEqual(new Set(asked));
    expect(named.every(({ name }) => name.includes('(contoh)'))).toBe(true);
    expect(refused).not.toEqual([]);
    expect(named.filter(({ name }) => refused?.includes(name))).toEqual([]);
  });

  it('have over a hundred SKUs that nobody misreads, each begun by its group’s mark', () => {
    const marks = new Map(producers().map(({ id, mark }) => [id, mark]));
    const skus = variants.map(({ sku }) => sku);

    expect(skus.length).toBeGreaterThanOrEqual(110);
    expect(new Set(skus).size).toBe(skus.length);
    expect(skus.filter((sku) => /[0O1I]/.test(sku))).toEqual([]);
    for (const { draft } of crafts()) {
      expect(draft.variants.every(({ sku }) => sku.startsWith(`${marks.get(draft.producerId)}-`))).toBe(true);
    }
  });

  it('have stock in both places, some sold out and some made to order', () => {
    const stock = crafts().flatMap((craft) => craft.stock);
    const stocked = new Set(stock.map(({ sku }) => sku));

    expect(new Set(stock.map(({ place }) => place))).toEqual(new Set(['workshop', 'showroom']));
    expect(variants.some(({ sku }) => !stocked.has(sku))).toBe(true);
    expect(variants.some(({ leadDays }) => leadDays > 0)).toBe(true);
    expect(new Set(stock.map(({ id }) => id)).size).toBe(stock.length);
  });

  it('have a picture for every craft, all of them together under 2.5 MB', () => {
    const { pictures } = samples();

    expect(crafts().every(({ pictures }) => pictures.length > 0)).toBe(true);
    expect(pictures.reduce((bytes, name) => bytes + statSync(picture(name)).size, 0)).toBeLessThan(2_500_000);
  });

  it('invite to what is still to come on the day they are loaded, marked as samples', () => {
    const today = new Date('2026-12-31T20:00:00.000Z');

    expect(activities(today).map(({ startsAt }) => startsAt)).toEqual([
      '2027-01-07T02:00:00.000Z',
      '2027-01-21T08:00:00.000Z',
    ]);
    for (const { id: _, ...activity } of activities(today)) {
      expect(activityDraft.parse(activity)).toEqual(activity);
      expect(activity.endsAt > activity.startsAt && activity.title.id.includes('(contoh)')).toBe(true);
    }
  });

  it('say what invented buyers think of what can be had at once, marked as samples', () => {
    const ready = new Set(crafts().flatMap(({ stock }) => stock.map(({ sku }) => sku)));

    for (const { sku, buyer, stars, words, answer } of reviews()) {
      expect(reviewDraft.parse({ sku, stars, words })).toEqual({ sku, stars, words });
      expect(ready).toContain(sku);
      expect([buyer.name, words, answer ?? 'contoh'].every((text) => /contoh/i.test(text))).toBe(true);
    }
    expect(new Set(reviews().map(({ buyer }) => buyer.phone)).size).toBe(reviews().length);
  });

  it('let every group sign in with the number it is reached at, and a buyer', () => {
    const bound = accounts().flatMap(({ producerId }) => producerId ?? []);

    expect(new Set(bound)).toEqual(new Set(producers().map(({ id }) => id)));
    for (const { id, phone } of producers())
      expect(accounts().find(({ producerId }) => producerId === id)).toMatchObject({ login: phone });
    expect(accounts().at(-1)).toMatchObject({ role: 'buyer', login: '+6281200000021' });
  });
});
