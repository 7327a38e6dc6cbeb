import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrokenRule, type Answer } from '@rakkarya/contracts';
import { OpenedGateway, PASSWORD } from '../things/opened-gateway.js';
import { aBowlListed } from '../things/samples.js';
import { Favourites } from './favourites.js';

describe('favourites of an account', () => {
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open();
    gateway.services.answer({
      'catalogue.list-crafts-by-id': ({ ids }) => ({ items: ids.map((id) => ({ ...aBowlListed(), id })) }),
      'orders.export-person': () => ({ orders: [], money: [] }),
      'orders.list-addresses': () => ({ items: [] }),
      'notices.export-person': () => ({ contacts: [], messages: [] }),
      'catalogue.export-person': () => ({ reviews: [], questions: [], waits: [] }),
      'orders.forget-buyer': () => ({ orders: 0 }),
    });
  });

  afterAll(() => gateway.stop());

  type Headers = Record<string, string>;
  const change = (method: 'PUT' | 'DELETE', id: string, headers: Headers) =>
    gateway.fetch(`/api/favourites/${id}`, { method, headers });
  const seen = async (headers: Headers): Promise<string[]> => {
    const answer = await gateway.fetch('/api/favourites', { headers });
    return ((await answer.json()) as Answer<'catalogue.list-crafts-by-id'>).items.map(({ id }) => id);
  };
  const signIn = async (login: string): Promise<Headers> => {
    const answer = await gateway.post('/api/session', { login, password: PASSWORD });
    return { cookie: answer.headers.getSetCookie()[0]!.split(';')[0]! };
  };

  it('are seen on every device of their owner and on nobody else’s, latest first', async () => {
    const { login } = await gateway.account('buyer');
    const [phone, desk, other] = [await signIn(login), await signIn(login), await gateway.signedIn('buyer')];
    const [one, two] = [randomUUID(), randomUUID()];

    for (const id of [one, two, one]) expect((await change('PUT', id, phone)).status).toBe(204);

    expect(await seen(desk)).toEqual([two, one]);
    expect(await seen(other)).toEqual([]);
    await change('DELETE', one, other);
    expect(await seen(phone)).toEqual([two, one]);
    for (const id of [one, one]) expect((await change('DELETE', id, desk)).status).toBe(204);
    expect(await seen(phone)).toEqual([two]);
  });

  it('are a hundred at most, also when many are saved at once', async () => {
    const headers = await gateway.signedIn('buyer');
    const answers = await Promise.all(Array.from({ length: 104 }, () => change('PUT', randomUUID(), headers)));

    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
    expect(await seen(headers)).toHaveLength(100);
    expect((await change('PUT', 'no-id', headers)).status).toBe(404);
  });

  it('leave the room of what has left the shelf to others, and only when there is none', async () => {
    const { id: account } = await gateway.account('buyer');
    const favourites = gateway.house.get(Favourites);
    const [gone, ...there] = Array.from({ length: 100 }, () => randomUUID());
    await favourites.add(account, [...there, gone!]);
    const all = gateway.services.askedFor('catalogue.list-crafts-by-id').length;
    gateway.services.answer({
      'catalogue.list-crafts-by-id': ({ ids }) => ({
        items: ids.filter((id) => id !== gone).map((id) => ({ ...aBowlListed(), id })),
      }),
    });

    const [one, other] = [randomUUID(), randomUUID()];
    await favourites.save(account, one);
    expect(await favourites.list(account)).toEqual([one, ...there]);
    await expect(favourites.save(account, other)).rejects.toMatchObject({ code: 'favourites-full' });
    expect(gateway.services.askedFor('catalogue.list-crafts-by-id').length - all).toBe(2);
    expect(await favourites.list(account)).toEqual([one, ...there]);

    gateway.services.answer({
      'catalogue.list-crafts-by-id': () => {
        throw new BrokenRule('unexpected');
      },
    });
    expect(await favourites.add(account, there)).toEqual([]);
    await expect(favourites.save(account, other)).rejects.toMatchObject({ code: 'favourites-full' });
    expect(await favourites.list(account)).toHaveLength(100);
    gateway.services.answer({
      'catalogue.list-crafts-by-id': ({ ids }) => ({ items: ids.map((id) => ({ ...aBowlListed(), id })) }),
    });
  });

  it('take in what the browser kept, before what is there, as far as there is room', async () => {
    const { id: account } = await gateway.account('buyer');
    const favourites = gateway.house.get(Favourites);
    const [old, both, fresh] = [randomUUID(), randomUUID(), randomUUID()];
    await favourites.add(account, [both, old]);

    expect(await favourites.add(account, [fresh, both])).toEqual([]);
    expect(await favourites.list(account)).toEqual([fresh, both, old]);

    const many = Array.from({ length: 99 }, () => randomUUID());
    expect(await favourites.add(account, many)).toEqual(many.slice(97));
    expect((await favourites.list(account)).slice(0, 98)).toEqual([...many.slice(0, 97), fresh]);
  });

  it('are exported and erased with the account', async () => {
    const headers = await gateway.signedIn('buyer');
    const id = randomUUID();
    await change('PUT', id, headers);

    const data = await (await gateway.fetch('/api/personal-data', { headers })).json();
    expect(data).toMatchObject({ account: { favourites: [{ craftId: id, at: expect.any(String) }] } });

    expect((await gateway.fetch('/api/personal-data/erasure', { method: 'POST', headers })).status).toBe(204);
    expect(await gateway.house.db.query('SELECT FROM favourites WHERE craft_id = $1', [id])).toEqual([]);
  });
});
