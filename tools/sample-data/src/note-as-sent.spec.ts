import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { House } from './house.js';
import { NoteAsSent } from './note-as-sent.js';

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

const aMessage = (id: string, step: string, role = 'buyer', sent: object[] = []) => ({ id, step, to: { role }, sent });

/** A house that hears of one more message each time it is asked, and what it was told to note. */
async function hearing(...messages: object[]): Promise<{ house: House; noted: string[] }> {
  const noted: string[] = [];
  let heard = 0;
  server = createServer(({ method, url = '' }, response) => {
    if (method === 'POST') noted.push(url);
    else heard += 1;
    response.writeHead(200, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify(method === 'POST' ? {} : { items: messages.slice(0, heard) }));
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return { house: new House(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), noted };
}

describe('what made-up people were to be told', () => {
  it('counts as sent once all of it is there, and once only', async () => {
    const { house, noted } = await hearing(
      aMessage('a', 'new-order', 'producer'),
      aMessage('b', 'case-overdue x', 'staff'),
      aMessage('c', 'paid', 'buyer', [{ channel: 'whatsapp' }]),
      aMessage('d', 'ready p'),
      aMessage('e', 'completed'),
    );

    await new NoteAsSent(house).handle('RK-234567');

    expect(noted).toEqual(['a', 'd', 'e'].map((id) => `/api/messages/${id}/sending`));
  });
});
