import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMigrations } from 'better-auth/db/migration';
import { cookieOf, OpenedGateway, PASSWORD } from '../things/opened-gateway.js';
import { Auth } from './auth.js';

describe('accounts', () => {
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open({ FIRST_STAFF_LOGIN: '0812-0000-0001', FIRST_STAFF_PASSWORD: PASSWORD });
  });

  afterAll(() => gateway.stop());

  const signIn = (login: string, password: string, headers = {}) =>
    gateway.post('/api/session', { login, password }, headers);

  it('are kept in the tables better-auth expects', async () => {
    const { toBeCreated, toBeAdded } = await getMigrations(gateway.house.get(Auth).options);

    expect([toBeCreated, toBeAdded]).toEqual([[], []]);
  });

  it('begin with the staff account the environment names, in any spelling of its number', async () => {
    const answer = await signIn('+62 812 0000 0001', PASSWORD);

    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ account: { name: '0812-0000-0001' }, roles: ['staff'] });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^rakkarya\.session_token=.+; Path=\/; HttpOnly; SameSite=Lax$/i);
  });

  it('are known again by the cookie, until signed out', async () => {
    const { cookie } = await gateway.signedIn('buyer');
    expect(await (await gateway.fetch('/api/session', { headers: { cookie } })).json()).toMatchObject({
      roles: ['buyer'],
    });

    const out = await gateway.fetch('/api/session', { method: 'DELETE', headers: { cookie } });

    expect(out.status).toBe(204);
    expect(cookieOf(out)).toMatch(/^rakkarya\.session_token=;/);
    expect(await (await gateway.fetch('/api/session', { headers: { cookie } })).json()).toEqual({
      account: null,
      roles: [],
    });
  });

  it('of producers name their group', async () => {
    gateway.services.answer({
      'producers.list-producers': () => ({
        items: [
          {
            id: gateway.producerId,
            slug: 'sri-rejeki',
            name: 'Sri Rejeki',
            mark: 'SRI',
            village: area,
            district: area,
            sample: true,
          },
        ],
      }),
    });
    const { cookie } = await gateway.signedIn('producer');

    const session = await (await gateway.fetch('/api/session', { headers: { cookie } })).json();

    expect(session).toMatchObject({
      roles: ['producer'],
      producer: { id: gateway.producerId, slug: 'sri-rejeki', name: 'Sri Rejeki' },
    });
  });

  it('do not let in a cookie somebody made up', async () => {
    const { cookie } = await gateway.signedIn('buyer');
    const forged = `${cookie.slice(0, -6)}AAAAAA`;

    expect(await (await gateway.fetch('/api/session', { headers: { cookie: forged } })).json()).toMatchObject({
      account: null,
    });
  });

  it('give no hint whether there is one', async () => {
    const { login } = await gateway.account('buyer');

    const answers = await Promise.all([
      signIn(login, 'not the password'),
      signIn('nobody@example.org', 'not the password'),
      signIn('???', 'x'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    const [one, two, three] = await Promise.all(answers.map((answer) => answer.text()));
    expect(two).toBe(one);
    expect(three).toBe(one);
  });

  it('are closed to guessing after fifteen failures a minute, also at once, but not for others', async () => {
    const { login } = await gateway.account('buyer');

    const guesses = await Promise.all(Array.from({ length: 20 }, (_, guess) => signIn(login, `guess number ${guess}`)));

    expect(guesses.map(({ status }) => status).filter((status) => status === 401)).toHaveLength(15);
    const refused = await signIn(login, PASSWORD);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await expect(gateway.signedIn('buyer')).resolves.toMatchObject({ cookie: expect.stringContaining('=') });
  });

  it('are given out by staff, once per login however often it is asked', async () => {
    const headers = await gateway.signedIn('staff');
    const draft = {
      login: '0812 7777 8888',
      password: PASSWORD,
      name: 'Bu Sari',
      role: 'producer',
      producerId: gateway.producerId,
    };

    const [first, again] = await Promise.all([
      gateway.post('/api/accounts', draft, headers),
      gateway.post('/api/accounts', draft, headers),
    ]);
    const other = await gateway.post(
      '/api/accounts',
      { ...draft, login: '+6281277778888', role: 'staff', producerId: undefined },
      headers,
    );

    expect([first.status, again.status]).toEqual([201, 201]);
    const account = await first.json();
    expect(account).toMatchObject({ login: '+6281277778888', role: 'producer', producerId: gateway.producerId });
    expect(await again.json()).toEqual(account);
    expect(await other.json()).toMatchObject({ status: 409, code: 'login-taken' });
  });

  it('of producers need a group, and of others take none', async () => {
    const headers = await gateway.signedIn('staff');
    const draft = { login: 'x', password: 'short', name: 'Bu Sari', role: 'producer', surprise: 1 };

    const answer = await gateway.post('/api/accounts', draft, { ...headers, 'accept-language': 'en' });

    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field).sort()).toEqual(['login', 'password', 'producerId', 'surprise']);
    const buyer = await gateway.post(
      '/api/accounts',
      { login: 'a@example.org', password: PASSWORD, name: 'Ani', role: 'buyer', producerId: gateway.producerId },
      headers,
    );
    expect(await buyer.json()).toMatchObject({ errors: [{ field: 'producerId', code: 'producer-only' }] });
  });

  it('cannot be asked for while their database is away', async () => {
    const closing = await OpenedGateway.open();
    const { login } = await closing.account('buyer');
    const headers = await closing.signedIn('buyer');
    await closing.house.db.destroy();

    const answers = [
      await closing.fetch('/api/session', { headers }),
      await closing.fetch('/api/orders', { headers }),
      await closing.post('/api/session', { login, password: PASSWORD }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect((await closing.fetch('/api/session')).status).toBe(200);
    await closing.house.db.initialize();
    await closing.stop();
  });
});

const area = { code: '35.05.01.2001', name: 'Desa' };
