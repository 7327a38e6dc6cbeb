import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '@rakkarya/contracts';
import { startTemporaryHouse, type House } from '@rakkarya/start';
import { eventually } from '@rakkarya/testing';
import { collected } from './collected.js';
import { PLENTY, plentiest } from './plenty.js';
import { Visitor } from './visitor.js';

type Craft = Answer<'catalogue.show-craft'>;

describe('the reviews that staff read', () => {
  let house: House;
  let staff: Visitor;
  /** A craft of which there is plenty, of each of two groups. */
  let crafts: Craft[];
  const anyone = (): Visitor => new Visitor(house.url);

  beforeAll(async () => {
    house = await startTemporaryHouse('reading');
    staff = await Visitor.signedIn(house.url, '+6281200000001');
    const { body } = await anyone().get<Answer<'catalogue.list-crafts'>>('/crafts?ready=true&limit=100');
    const plenty = body.items.filter(({ available }) => available >= PLENTY);
    const one = new Map(plenty.map(({ slug, producer }) => [producer.slug, slug]));
    const wanted = ['laras-kayu-minggirsari', 'bumi-plumpung'].map((group) => one.get(group));
    crafts = await Promise.all(wanted.map(async (slug) => (await anyone().get<Craft>(`/crafts/${slug}`)).body));
  });

  afterAll(() => house.stop());

  async function written(craft: Craft, words: string) {
    const { sku } = plentiest(craft);
    const { order, own } = await collected(staff, sku);
    const write = (said: string) =>
      anyone().post<{ id: string }>(`/orders/${order.number}/reviews`, { sku, stars: 3, words: said }, own);
    return { id: (await write(words)).body.id, page: `${order.href.replace('?', '/ulasan?')}`, write };
  }
  const list = async (status?: string): Promise<string> =>
    (await staff.page(`/petugas/ulasan${status === undefined ? '' : `?status=${status}`}`)).html;
  const decide = (what: 'tampilkan' | 'tolak', form: Record<string, string>, by = staff) =>
    by.page(`/petugas/ulasan?/${what}`, { edisi: '1', ...form });

  it('wait for them first, and are on the page of the craft once they are let through', async () => {
    const [one, other] = [
      await written(crafts[0]!, 'Suaranya bening'),
      await written(crafts[1]!, 'Glasirnya rata sekali'),
    ];
    expect(await list()).toMatch(/Glasirnya rata[^]*Suaranya bening/);
    expect(await list('shown')).not.toContain('Suaranya bening');

    expect(await decide('tampilkan', { id: one.id })).toMatchObject({ status: 303, to: '/petugas/ulasan' });

    expect(await list()).not.toContain('Suaranya bening');
    expect(await list()).toContain('Glasirnya rata');
    expect(await list('shown')).toContain('Suaranya bening');
    await eventually(async () =>
      expect((await anyone().page(`/karya/${crafts[0]!.slug}`)).html).toContain('Suaranya bening'),
    );
    expect((await anyone().page(`/karya/${crafts[1]!.slug}`)).html).not.toContain('Glasirnya rata');
    await decide('tolak', { id: other.id, alasan: 'Selesai' });
  });

  it('are refused with a reason, which whoever wrote it reads', async () => {
    const { id, page } = await written(crafts[1]!, 'Hubungi saya di 0812');

    const unsaid = await decide('tolak', { id, alasan: ' ' });
    expect(unsaid.status).toBe(422);
    expect(unsaid.html).toMatch(new RegExp(`<details open[^]*id="alasan-${id}-salah"`));
    expect(await list()).toContain('Hubungi saya');

    expect(await decide('tolak', { id, alasan: 'Menyebut nomor telepon' })).toMatchObject({ status: 303 });
    expect(await list()).not.toContain('Hubungi saya');
    expect(await list('refused')).toContain('Menyebut nomor telepon');
    expect((await anyone().page(page)).html).toContain('Menyebut nomor telepon');
    expect((await anyone().page(`/karya/${crafts[1]!.slug}/ulasan`)).html).not.toContain('Hubungi saya');
  });

  it('are decided on as they were read, not as they have become', async () => {
    const { id, write } = await written(crafts[0]!, 'Bagus');
    expect((await write('Jangan beli')).status).toBe(201);

    const late = await decide('tampilkan', { id });

    expect(late.status).toBe(409);
    expect(late.html).toMatch(/role="alert"[^]*Jangan beli|Jangan beli[^]*role="alert"/);
    expect(await list()).toContain('Jangan beli');
  });

  it('are nobody else’s to read before, nor to decide on', async () => {
    const { id } = await written(crafts[0]!, 'Belum dibaca siapa pun');
    const [own, another, buyer] = await Promise.all(
      ['+6281200000011', '+6281200000012', '+6281200000021'].map((login) => Visitor.signedIn(house.url, login)),
    );

    for (const other of [own!, another!, buyer!]) {
      expect((await other.page('/petugas/ulasan')).status).toBe(403);
      expect((await decide('tampilkan', { id }, other)).status).toBe(403);
      expect((await other.post(`/reviews/${id}/moderation`, { decision: 'show', edition: 1 })).status).toBe(403);
      expect((await other.page('/produsen/tanya')).html).not.toContain('Belum dibaca');
    }
    expect(await anyone().page('/petugas/ulasan')).toMatchObject({
      status: 303,
      to: '/masuk?ke=%2Fpetugas%2Fulasan',
    });
    expect(await list()).toContain('Belum dibaca');
  });
});
