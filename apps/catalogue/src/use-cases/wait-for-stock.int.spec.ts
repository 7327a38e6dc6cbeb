import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Fact } from '@rakkarya/contracts';
import { eventually, startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aGroup, aGuest } from '../things/people.js';
import { aKnownGroup, aPublishedCraft, someStock, tellStock } from '../things/shelf.js';
import { EndWaits } from './end-waits.js';
import { ForgetPhones } from './forget-phones.js';

type Ended = Fact<'catalogue.wait-ended'>['data'];

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

let next = 1000;
const aPhone = (): string => `+62812000${next++}`;
const aBuyer = (): Caller & { role: 'buyer' } => ({ role: 'buyer', accountId: randomUUID() });

/** Published, and nothing of it is there. */
async function soldOut() {
  const group = await aKnownGroup(house);
  return { ...(await aPublishedCraft(house, group)), by: aGroup(group.producerId) };
}
type Craft = Awaited<ReturnType<typeof soldOut>>;

const wait = ({ slug, sku }: Pick<Craft, 'slug' | 'sku'>, phone: string, by: Caller = aGuest) =>
  house.ask('catalogue.wait-for-stock', { by, slug, language: 'en', wait: { by: 'phone', sku, phone } });
const stock = ({ sku }: Craft, version: number, available: number) =>
  tellStock(house, someStock(sku, { version, available, showroom: 0 }));
const round = () => house.get(EndWaits).handle();
const told = async ({ sku }: Craft): Promise<Ended[]> =>
  (await house.announced('catalogue.wait-ended')).map(({ data }) => data as Ended).filter((data) => data.sku === sku);
const waiting = async ({ sku }: Craft): Promise<number> =>
  (await house.db.query('SELECT FROM wait WHERE sku = $1', [sku])).length;

describe('who waits for a variant', () => {
  it('is told once when it can be had again, and again only when they ask again', async () => {
    const craft = await soldOut();
    const phone = aPhone();
    const { id } = await wait(craft, phone);
    await round();
    expect(await told(craft)).toEqual([]);

    await stock(craft, 1, 2);
    await Promise.all([round(), round()]);
    await stock(craft, 2, 0);
    await stock(craft, 3, 2);
    await round();

    const contact = { phone, email: null, language: 'en', accountId: null };
    expect(await told(craft)).toMatchObject([{ waitId: id, slug: craft.slug, contact }]);
    expect(await waiting(craft)).toBe(0);

    await stock(craft, 4, 0);
    const again = await wait(craft, phone);
    await stock(craft, 5, 1);
    await round();
    expect((await told(craft)).map(({ waitId }) => waitId)).toEqual([id, again.id]);
  });

  it('asked several times is told once, by phone or by e-mail', async () => {
    const craft = await soldOut();
    const phone = aPhone();
    const byEmail = (email: string) =>
      house.ask('catalogue.wait-for-stock', {
        ...{ by: aGuest, slug: craft.slug, language: 'id' },
        wait: { by: 'email', sku: craft.sku, email },
      });

    await Promise.all([wait(craft, phone), wait(craft, phone), wait(craft, phone)]);
    for (const email of ['ani@contoh.example', 'Ani@Contoh.example']) await byEmail(email);
    await stock(craft, 1, 1);
    await Promise.all([round(), round()]);

    const contacts = (await told(craft)).map(({ contact }) => contact.phone ?? contact.email);
    expect(contacts.toSorted()).toEqual([phone, 'ani@contoh.example']);
    expect(await waiting(craft)).toBe(0);
  });

  it('is told though somebody else has typed their number, too, and takes that back', async () => {
    const craft = await soldOut();
    const phone = aPhone();
    const { id } = await wait(craft, phone);

    const other = await wait(craft, phone);
    expect(other.id).not.toBe(id);
    await house.ask('catalogue.stop-waiting', other);
    await stock(craft, 1, 1);
    await round();

    expect(await told(craft)).toMatchObject([{ waitId: id, contact: { phone } }]);
  });

  it('is told as the first one asked; an account that asked later has what it typed, and takes only that with it', async () => {
    const craft = await soldOut();
    const [phone, owner, other] = [aPhone(), aBuyer(), aBuyer()];
    const waits = async (by: Caller) => (await house.ask('catalogue.export-person', { by, orders: [] })).waits;
    const { id } = await wait(craft, phone, owner);
    for (let n = 0; n < 2; n++) await wait(craft, phone, other);

    expect(await waits(owner)).toMatchObject([{ phone }]);
    expect(await waits(other)).toMatchObject([{ phone }]);
    const data = { accountId: other.accountId, orderIds: [], numbers: [] };
    await house.say({ name: 'orders.buyer-forgotten', data });
    await eventually(async () => expect(await waits(other)).toEqual([]));
    await stock(craft, 1, 1);
    await round();

    expect(await told(craft)).toMatchObject([{ waitId: id, contact: { accountId: owner.accountId } }]);
  });

  it('waits for nothing that is there, that is not offered, or is another craft’s', async () => {
    const [craft, other] = [await soldOut(), await soldOut()];
    await expect(wait({ ...craft, sku: other.sku }, aPhone())).rejects.toMatchObject({ code: 'not-found' });
    await expect(wait({ ...craft, slug: 'tidak-ada' }, aPhone())).rejects.toMatchObject({ code: 'not-found' });

    await stock(craft, 1, 1);
    await expect(wait(craft, aPhone())).rejects.toMatchObject({ code: 'stock-there' });
  });

  /** For other things, as a guest or as this account. */
  const waitsFor = async (things: number, phone: string, accountId: string | null = null) => {
    const crafts: Craft[] = [];
    for (let no = 0; no < things; no++) {
      const craft = await soldOut();
      crafts.push(craft);
      await house.db.query(
        `INSERT INTO wait (id, sku, craft_id, phone, language, account_id) SELECT gen_random_uuid(), $1, $2, $3, 'id', $4`,
        [craft.sku, craft.craftId, phone, accountId],
      );
    }
    return crafts;
  };

  it('is told of twenty things at most, and nobody hears that somebody waits for so many', async () => {
    const phone = aPhone();
    const [craft, [first]] = [await soldOut(), await waitsFor(20, phone)];

    const answers = [await wait(craft, phone), await wait(first!, phone), await wait(craft, aPhone())];
    for (const one of [craft, first!]) await stock(one, 1, 1);
    await round();

    expect(answers).toEqual(answers.map(() => ({ id: expect.any(String) })));
    const toldPhones = async (one: Craft) => (await told(one)).map(({ contact }) => contact.phone === phone);
    expect([await toldPhones(craft), await toldPhones(first!)]).toEqual([[false], [true]]);
    await stock(craft, 2, 0);
    await wait(craft, phone);
    await stock(craft, 3, 1);
    await round();
    expect((await toldPhones(craft)).toSorted()).toEqual([false, true]);
  });

  it('waits for one thing however often they asked for it', async () => {
    const [craft, phone, by] = [await soldOut(), aPhone(), aBuyer()];
    for (let times = 0; times < 21; times++) await wait(craft, phone, by);
    await waitsFor(18, phone, by.accountId);

    const [twentieth, more] = [await soldOut(), await soldOut()];
    await wait(twentieth, phone, by);
    await stock(twentieth, 1, 1);
    await round();
    expect(await told(twentieth)).toMatchObject([{ contact: { phone } }]);

    await waitsFor(1, phone, by.accountId);
    await expect(wait(more, aPhone(), by)).rejects.toMatchObject({ code: 'waiting-full' });
    expect(await wait(craft, phone, by)).toMatchObject({ id: expect.any(String) });
  });

  it('is not told while the craft is off the shelf', async () => {
    const craft = await soldOut();
    await wait(craft, aPhone());
    await house.ask('catalogue.withdraw-craft', { by: craft.by, craftId: craft.craftId });
    await stock(craft, 1, 3);

    await round();

    expect(await told(craft)).toEqual([]);
    expect(await waiting(craft)).toBe(1);
  });

  it('may stop, sees in their data what is kept, and is forgotten after half a year', async () => {
    const craft = await soldOut();
    const [by, phone] = [aBuyer(), aPhone()];
    await wait(craft, phone, by);
    const { id } = await wait(craft, aPhone());
    const own = await house.ask('catalogue.export-person', { by, orders: [] });
    expect(own.waits).toEqual([{ sku: craft.sku, phone, email: null, at: expect.any(String) }]);
    const others = await house.ask('catalogue.export-person', { by: aBuyer(), orders: [] });
    expect(others.waits).toEqual([]);

    await house.ask('catalogue.stop-waiting', { id });
    await house.ask('catalogue.stop-waiting', { id });
    expect(await waiting(craft)).toBe(1);

    await house.db.query(`UPDATE wait SET since = now() - interval '181 days' WHERE sku = $1`, [craft.sku]);
    await house.get(ForgetPhones).handle();
    expect(await waiting(craft)).toBe(0);
  });
});
