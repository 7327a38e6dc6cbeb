import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenedGateway } from '../things/opened-gateway.js';

describe('the edge', () => {
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open({ PUBLIC_URL: 'http://rak.example' });
  });

  afterAll(() => gateway.stop());

  /** Like `fetch`, which does not let one say where it comes from. */
  async function post(headers: Record<string, string>): Promise<number | undefined> {
    const sent = request(`${gateway.house.url}/api/session`, { method: 'DELETE', headers });
    sent.end();
    const [answer] = await once(sent, 'response');
    answer.resume();
    return answer.statusCode;
  }

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a site that begins like ours', { origin: 'http://127.0.0.1.evil.example' }],
    ['nowhere', { origin: 'null' }],
    ['another site, by an old way of saying so', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('refuses what is sent on behalf of %s, with a cookie or without', async (_, headers) => {
    const { cookie } = await gateway.signedIn('buyer');

    expect([await post(headers as never), await post({ ...headers, cookie } as never)]).toEqual([403, 403]);
  });

  it('takes what comes from its own pages, and from programs', async () => {
    const { host, origin } = new URL(gateway.house.url);

    const statuses = [
      await post({ origin }),
      await post({ origin: 'http://rak.example' }),
      await post({ origin: `https://${host}` }),
      await post({ origin: 'null', 'sec-fetch-site': 'same-origin' }),
      await post({}),
    ];

    expect(statuses).toEqual([204, 204, 204, 204, 204]);
  });

  it('says what browsers may do with an answer', async () => {
    const { headers } = await gateway.fetch('/api/session');

    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('keeps a sender’s correlation id and makes one where there is none', async () => {
    const kept = await gateway.fetch('/api/session', { headers: { 'x-correlation-id': 'order-of-bu-sari' } });
    const made = await gateway.fetch('/api/session', { headers: { 'x-correlation-id': 'a b"c' } });

    expect(kept.headers.get('x-correlation-id')).toBe('order-of-bu-sari');
    expect(made.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('believes nobody about whose address it is', async () => {
    const guess = (n: number) =>
      gateway.post(
        '/api/session',
        { login: `guess-${n}@example.org`, password: 'x' },
        { 'x-forwarded-for': `10.0.0.${n}` },
      );
    await Promise.all([guess(1), guess(2)]);

    const rows = await gateway.house.db.query(`SELECT who FROM failed_sign_ins WHERE who LIKE 'ip %'`);
    expect(rows).toEqual([{ who: 'ip 127.0.0.1' }]);
  });

  it('tells machines how it is, and only staff what it counts', async () => {
    const { cookie } = await gateway.signedIn('staff');
    const buyer = await gateway.signedIn('buyer');

    for (const path of ['/health', '/ready', '/api/health', '/api/ready'])
      expect((await gateway.fetch(path)).status).toBe(200);
    for (const path of ['/metrics', '/api/metrics']) {
      expect((await gateway.fetch(path)).status).toBe(404);
      expect((await gateway.fetch(path, { headers: buyer })).status).toBe(404);
      expect(await (await gateway.fetch(path, { headers: { cookie } })).text()).toContain('http_seconds_count');
    }
  });

  it('describes itself, every way in and no other', async () => {
    const [json, page] = [await gateway.fetch('/api/openapi.json'), await gateway.fetch('/api/docs')];

    const { paths } = (await json.json()) as { paths: Record<string, object> };
    expect(Object.keys(paths)).toContain('/api/orders/{number}/cancellation');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const script = /src="([^"]+bundle\.js)"/.exec(await page.text())![1]!;
    expect((await gateway.fetch(new URL(script, `${gateway.house.url}/api/docs`).pathname)).status).toBe(200);
  });

  it('refuses whoever asks for more than many would, and says when to come back', async () => {
    const crowded = await OpenedGateway.open();
    const knock = async () => {
      const answer = await crowded.fetch('/api/session', { method: 'POST', body: 'x' });
      return { status: answer.status, wait: answer.headers.get('retry-after'), problem: await answer.json() };
    };

    const answers = [];
    for (let wave = 0; wave < 13; wave += 1) answers.push(...(await Promise.all(Array.from({ length: 100 }, knock))));

    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(100);
    expect(refused[0]).toMatchObject({
      wait: expect.stringMatching(/^[1-9]\d?$/),
      problem: { code: 'too-many', status: 429 },
    });
    expect((await crowded.fetch('/api/session')).status).toBe(200);
    await crowded.stop();
  });
});
