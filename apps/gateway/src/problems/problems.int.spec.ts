import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrokenRule } from '@rakkarya/contracts';
import { OpenedGateway } from '../things/opened-gateway.js';
import { anOrderDraft } from '../things/samples.js';

interface Problem {
  code: string;
  detail: string;
  errors: { field: string; code: string; message: string }[];
}

describe('a refusal', () => {
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open();
  });

  afterAll(() => gateway.stop());

  const place = (json: unknown, headers: Record<string, string> = {}) =>
    gateway.post('/api/orders', json, { 'idempotency-key': randomUUID(), ...headers });
  const problemOf = async (answer: Response | Promise<Response>) => (await (await answer).json()) as Problem;
  const fieldsOf = async (answer: Promise<Response>) =>
    Object.fromEntries((await problemOf(answer)).errors.map(({ field, code }) => [field, code]));

  it('is a problem in the words of RFC 9457', async () => {
    const answer = await gateway.fetch('/api/nowhere');

    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      type: 'urn:rakkarya:problem:not-found',
      title: 'Tidak ditemukan',
      status: 404,
      detail: 'Tidak ditemukan, atau bukan untuk Anda.',
      code: 'not-found',
    });
  });

  it('is a page for whoever reads it in a browser, in the language of its address', async () => {
    const open = (path: string, init: RequestInit = {}) =>
      gateway.fetch(path, { ...init, headers: { accept: 'text/html,*/*;q=0.8', 'accept-language': 'fr' } });

    const answer = await open('/en/%zz"><b>');
    const page = await answer.text();

    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(page).toMatch(/<html lang="en">[^]*<h1>Not found<\/h1>[^]*<p><a href="\/en">Home/);
    expect(page).not.toContain('<b>');
    expect(await (await open('/%zz')).text()).toContain('<html lang="id">');
    expect((await open('/api/nowhere')).headers.get('content-type')).toContain('application/problem+json');
  });

  it('offers to send again only what changes nothing', async () => {
    const answer = await gateway.fetch('/keranjang', {
      method: 'POST',
      headers: { accept: 'text/html', origin: 'https://evil.example' },
    });

    expect(answer.status).toBe(403);
    expect((await answer.text()).match(/<a href="[^"]*">/g)).toEqual(['<a href="/">']);
  });

  it('names every field that is not as it must be', async () => {
    const order = {
      lines: [
        { sku: 'BWL-1', quantity: 1.5 },
        { sku: 'BWL-1', quantity: -1 },
        { sku: 'bowl', quantity: 'two' },
        { quantity: 1000, colour: 'red' },
      ],
      buyer: { name: 'A', phone: '08123', email: 'ani' },
      delivery: { way: 'pigeon' },
      discount: 100,
    };

    expect(await fieldsOf(place(order))).toEqual({
      'lines.0.quantity': 'whole-number',
      'lines.1.quantity': 'too-small',
      'lines.2.sku': 'form',
      'lines.2.quantity': 'number',
      'lines.3.sku': 'missing',
      'lines.3.quantity': 'too-large',
      'lines.3.colour': 'unknown',
      'buyer.name': 'too-short',
      'buyer.phone': 'phone',
      'buyer.email': 'email',
      'delivery.way': 'not-offered',
      payBy: 'missing',
      discount: 'unknown',
    });
  });

  it('speaks the reader’s language', async () => {
    const inIndonesian = await problemOf(place({ ...anOrderDraft(), lines: [] }));
    const inEnglish = await problemOf(place({ ...anOrderDraft(), lines: [] }, { 'accept-language': 'en-GB,en;q=0.9' }));

    expect([inIndonesian.detail, inIndonesian.errors[0]?.message]).toEqual([
      'Ada isian yang belum benar.',
      'Paling sedikit 1.',
    ]);
    expect([inEnglish.detail, inEnglish.errors[0]?.message]).toEqual([
      'Something filled in is not right yet.',
      'At least 1.',
    ]);
  });

  it('names the fields of an address, too', async () => {
    expect(await fieldsOf(gateway.fetch('/api/crafts?limit=0&priceMin=-1&ready=perhaps&village=x&colour=red'))).toEqual(
      {
        limit: 'too-small',
        priceMin: 'too-small',
        ready: 'not-offered',
        village: 'form',
        colour: 'unknown',
      },
    );
  });

  it('takes an empty field of a search form for none', async () => {
    gateway.services.answer({ 'catalogue.list-crafts': () => ({ items: [], next: null }) });

    expect((await gateway.fetch('/api/crafts?q=&kind=&priceMin=&sort=')).status).toBe(200);
    expect(gateway.services.askedFor('catalogue.list-crafts').at(-1)).toEqual({ language: 'id', limit: 24 });
  });

  it.each([
    ['text/plain', '{"login":"a"}'],
    ['application/x-www-form-urlencoded', 'login=a'],
    ['application/xml', '<login/>'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="login"\r\n\r\na\r\n--x--\r\n'],
  ])('is 415 for a body of %s', async (type, body) => {
    const answer = await gateway.fetch('/api/session', { method: 'POST', body, headers: { 'content-type': type } });

    expect([answer.status, (await problemOf(answer)).code]).toEqual([415, 'media-type']);
  });

  it('is 400 for broken JSON, and for JSON that reaches for prototypes', async () => {
    const headers = { 'content-type': 'application/json' };
    const send = (body: string) => gateway.fetch('/api/session', { method: 'POST', body, headers });

    expect(await fieldsOf(send('{"login":'))).toEqual({ body: 'json' });
    expect((await send('{"__proto__":{"role":"staff"}}')).status).toBe(400);
    expect((await send('[]')).status).toBe(400);
    expect((await send('')).status).toBe(400);
  });

  it('is 413 for more than a megabyte of JSON', async () => {
    const answer = await place({ ...anOrderDraft(), note: 'a'.repeat(1_100_000) });

    expect([answer.status, (await problemOf(answer)).code]).toEqual([413, 'too-large']);
  });

  it('of a service is passed on with what makes it concrete', async () => {
    gateway.services.answer({
      'catalogue.show-craft': () => {
        throw new BrokenRule('craft-not-for-sale', { sku: 'BWL-1' });
      },
    });

    const answer = await gateway.fetch('/api/crafts/mangkuk');

    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      code: 'craft-not-for-sale',
      sku: 'BWL-1',
      title: 'Tidak dapat dilakukan sekarang',
    });
  });

  it('is 503, and says when to come back, while a service is away that would never answer', async () => {
    gateway.services.answer({ 'catalogue.list-kinds': () => new Promise(() => undefined) });

    const answer = await gateway.fetch('/api/kinds');

    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  });

  it('of an address nobody could have is not found', async () => {
    const answers = await Promise.all(
      ['/api/orders/RK-nope', '/api/crafts/UPPER', '/api/crafts/%2e%2e'].map((path) => gateway.fetch(path)),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('is for a malformed address, too', async () => {
    const answer = await gateway.fetch('/api/crafts/%');

    expect([answer.status, (await problemOf(answer)).code]).toEqual([404, 'not-found']);
  });
});
