import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { problems, type BrokenRule, type Visit } from '@rakkarya/contracts';
import type { Config } from '@rakkarya/service';
import { eventually } from '@rakkarya/testing';
import { gatewayOptions } from '../gateway-options.js';
import { Feed } from '../live/feed.js';
import { OpenedGateway } from '../things/opened-gateway.js';
import { aBowlListed, anOrder } from '../things/samples.js';
import { Storefront } from './storefront.js';

type Page = (visit: Visit, request: IncomingMessage, response: ServerResponse) => Promise<string>;

const visitNow = (): Visit =>
  (globalThis as unknown as Record<symbol, { getStore(): Visit }>)[Symbol.for('rakkarya.visit')]!.getStore();

/** Stands for the built pages: by address, what is asked for and shown. */
const pages: Record<string, Page> = {
  '/katalog': async (visit) =>
    (await visit.ask('catalogue.list-crafts', { language: visit.language })).items.map(({ title }) => title).join(),
  '/': async (visit) =>
    (await visit.ask('catalogue.list-activities', { language: visit.language, limit: 1 })).items
      .map(({ title }) => title)
      .join(),
  '/en/katalog': async (visit) => visit.language,
  '/siapa': async (visit) =>
    `${visit.caller.role} ${visit.signedIn?.name} ${visit.origin} ${visit.phone('0812 3456 7890')}`,
  '/pesanan': async (visit) =>
    (await visit.ask('orders.show-order', { by: { role: 'staff', accountId: 'x' }, number: 'RK-ABCDEF' })).number,
  '/satu-kali': async (_visit, _request, response) => {
    response.setHeader('content-security-policy', "script-src 'nonce-abc'");
    return randomUUID();
  },
  '/kue': async (_visit, _request, response) => {
    response.setHeader('set-cookie', 'a=b');
    return randomUUID();
  },
  '/panjang': async () => 'x'.repeat(50_000),
  '/alamat': async (_visit, { headers }) => `${headers['x-forwarded-proto']} ${headers.host}`,
  '/masuk': async (visit, request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { login, password } = Object.fromEntries(new URLSearchParams(body));
    const { signedIn, setCookie } = await visit.signIn(login!, password!);
    response.setHeader('set-cookie', setCookie);
    return signedIn.name;
  },
};

function handler(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const page = pages[new URL(request.url!, 'http://rak').pathname];
  if (!page) return next();
  page(visitNow(), request, response).then(
    (text) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>${text}</p>`),
    ({ code }: BrokenRule) => response.writeHead(problems[code] ?? 500).end(code),
  );
}

const anActivity = {
  ...{ id: randomUUID(), kind: 'class' as const, place: { at: 'library' as const }, book: null },
  ...{ startsAt: '2026-12-05T02:00:00.000Z', endsAt: '2026-12-05T04:00:00.000Z' },
};

describe('pages', () => {
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open({}, { prepare: withPages });
  });

  afterAll(() => gateway.stop());

  beforeEach(() => {
    gateway.services.answer({
      'catalogue.list-crafts': () => ({ items: [aBowlListed()], next: null }),
      'orders.show-order': () => anOrder(),
    });
    gateway.house.get(Feed).gaps.next();
  });

  async function withPages(app: NestFastifyApplication, config: Config): Promise<void> {
    await gatewayOptions.prepare!(app, config);
    await app.get(Storefront).serve(app.getHttpAdapter().getInstance(), handler);
  }

  const page = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await gateway.fetch(path, { headers });
    return { answer, text: await answer.text() };
  };

  it('are rendered within a visit', async () => {
    expect((await page('/siapa')).text).toBe('<p>guest undefined undefined +6281234567890</p>');
    expect((await page('/siapa', await gateway.signedIn('producer'))).text).toContain('producer A producer');
    expect((await page('/en/katalog')).text).toBe('<p>en</p>');
  });

  it('ask for their visitor, whoever they say they ask for', async () => {
    await page('/pesanan');

    expect(gateway.services.askedFor('orders.show-order').at(-1)?.by).toEqual({ role: 'guest' });
  });

  it('are made once for all who come without a cookie', async () => {
    const before = gateway.services.askedFor('catalogue.list-crafts').length;

    const answers = await Promise.all(Array.from({ length: 50 }, () => page('/katalog')));

    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['<p>A turned bowl</p>']));
    expect(gateway.services.askedFor('catalogue.list-crafts').length - before).toBe(1);
    const { etag, vary } = Object.fromEntries(answers[1]!.answer.headers);
    expect(vary).toBe('Cookie, Accept-Encoding');
    expect((await page('/katalog', { 'if-none-match': etag! })).answer.status).toBe(304);
  });

  it('invite to another activity as soon as one is planned or called off', async () => {
    const called = (title: string) =>
      gateway.services.answer({ 'catalogue.list-activities': () => ({ items: [{ ...anActivity, title }] }) });
    called('Kelas membatik');
    expect((await page('/')).text).toBe('<p>Kelas membatik</p>');
    called('Pasar karya');
    expect((await page('/')).text).toBe('<p>Kelas membatik</p>');

    await gateway.say({ name: 'catalogue.activity-changed', data: { activityId: anActivity.id } });

    await eventually(async () => expect((await page('/')).text).toBe('<p>Pasar karya</p>'));
  });

  it('travel compressed to who comes with a cookie, too', async () => {
    const headers = { cookie: 'keranjang=%7B%7D', 'accept-encoding': 'gzip' };

    const { answer, text } = await page('/panjang', headers);

    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    expect(text).toHaveLength(50_007);
  });

  it('are made anew for who comes with a cookie', async () => {
    await page('/katalog');
    gateway.services.answer({ 'catalogue.list-crafts': () => ({ items: [], next: null }) });

    expect((await page('/katalog', { cookie: 'keranjang=%7B%7D' })).text).toBe('<p></p>');
    expect((await page('/katalog')).text).toBe('<p>A turned bowl</p>');
  });

  it.each(['/pesanan', '/satu-kali', '/kue'])(
    'are not kept when they are for one person or for once: %s',
    async (path) => {
      const before = gateway.services.asked.length;

      const [one, two] = [await page(path), await page(path)];

      expect(one.text !== two.text || gateway.services.asked.length - before === 2).toBe(true);
      expect(two.answer.headers.get('etag')).toBeNull();
    },
  );

  it('stay to be seen while a service is away', async () => {
    await page('/katalog');
    gateway.house.get(Feed).gaps.next();
    gateway.services.answer({ 'catalogue.list-crafts': () => new Promise(() => undefined) });

    const { answer, text } = await page('/katalog');

    expect([answer.status, text]).toEqual([200, '<p>A turned bowl</p>']);
  });

  it('that cannot be made are passed on as they are', async () => {
    gateway.services.answer({ 'catalogue.list-crafts': () => new Promise(() => undefined) });

    const { answer, text } = await page('/katalog?page=other');

    expect([answer.status, text]).toEqual([503, 'unavailable']);
  });

  it('learn the scheme from us alone', async () => {
    expect((await page('/alamat', { 'x-forwarded-proto': 'https' })).text).toMatch(/^<p>http 127/);
  });

  it('are not made for one host and shown to another', async () => {
    await once(get(`${gateway.house.url}/alamat`, { headers: { host: 'evil.example' } }), 'response');
    await page('/alamat', { 'x-forwarded-host': 'evil.example' });

    expect((await page('/alamat')).text).toBe(`<p>http ${new URL(gateway.house.url).host}</p>`);
  });

  it('read their forms themselves, and sign in', async () => {
    const { login } = await gateway.account('staff');
    const body = new URLSearchParams({ login, password: 'contoh-rak-karya' });

    const answer = await gateway.fetch('/masuk', { method: 'POST', body });

    expect(await answer.text()).toBe('<p>A staff</p>');
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    expect((await page('/siapa', { cookie })).text).toContain('staff A staff');
  });

  it('leave /api alone, and what nobody knows is not found', async () => {
    const answers = await Promise.all(
      ['/api/nowhere', '/api', '/gambar/x/y', '/nowhere'].map((path) => gateway.fetch(path)),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await answers[0]!.json()).toMatchObject({ code: 'not-found' });
  });

  it('are safe by default', async () => {
    const { headers } = (await page('/katalog', { cookie: 'a=b' })).answer;

    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });
});
