import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { House } from './house.js';

type Reply = [status: number, body: object, cookie?: string];

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

/** A server that answers in this order, and what it was asked. */
async function answering(...replies: Reply[]): Promise<{ url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  server = createServer((request, response) => {
    const [status, body, cookie] = replies[Math.min(asked.push(request) - 1, replies.length - 1)] ?? [500, {}];
    response.writeHead(status, {
      'content-type': 'application/json',
      connection: 'close',
      ...(cookie && { 'set-cookie': cookie }),
    });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

describe('asking the house', () => {
  it('waits while services catch up', async () => {
    const { url, asked } = await answering(
      [503, { code: 'unavailable' }],
      [404, { code: 'not-found' }],
      [201, { id: 'x' }],
    );

    expect(await new House(url).post('/api/crafts', {})).toEqual({ id: 'x' });
    expect(asked).toHaveLength(3);
  });

  it('gives up on a refusal that will not pass, and says which', async () => {
    const { url, asked } = await answering([409, { code: 'slug-taken', slug: 'kendang' }]);

    await expect(new House(url).post('/api/crafts', {})).rejects.toMatchObject({
      code: 'slug-taken',
      message: expect.stringContaining('kendang'),
    });
    expect(asked).toHaveLength(1);
  });

  it('does not wait for ever', async () => {
    const { url } = await answering([503, { code: 'unavailable' }]);

    await expect(new House(url, 300).get('/api/crafts')).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('waits until what it asks about is as it should be, and says so when it never is', async () => {
    const { url } = await answering([200, { items: [] }], [200, { items: ['parcel'] }], [200, { items: [] }]);
    const parcels = (answer: { items: string[] }) => answer.items.length > 0;
    const house = new House(url, 300);

    expect(await house.eventually('/api/parcels', parcels)).toEqual({ items: ['parcel'] });
    await expect(house.eventually('/api/parcels', parcels)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('GET /api/parcels'),
    });
  });

  it('waits for a house that is not there yet, and not for ever', async () => {
    await expect(new House('http://127.0.0.1:9', 300).get('/api/crafts')).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('stays who it signed in as', async () => {
    const { url, asked } = await answering([201, {}, 'session=abc; Path=/; HttpOnly'], [200, {}]);
    const house = new House(url);

    await house.signIn('+6281200000001', 'secret');
    await house.get('/api/stock');

    expect(asked[1]?.headers.cookie).toBe('session=abc');
  });
});
