import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentCorrelation } from '@rakkarya/messaging';
import { fastifyAdapter } from './adapter.js';

describe('a request over HTTP', () => {
  const fastify = fastifyAdapter().getInstance();
  let url: string;

  beforeAll(async () => {
    fastify.post('/letters', async () => ({ correlation: currentCorrelation() }));
    await fastify.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(fastify.server.address() as AddressInfo).port}/letters`;
  });
  afterAll(() => fastify.close());

  const correlationOf = async (id: string, text: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', 'x-correlation-id': id };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ text }) });
    return ((await response.json()) as { correlation: unknown }).correlation;
  };

  it('has its correlation at hand still when its body has been read, as has every other one at the same time', async () => {
    const ids = ['letter-1', 'letter-2', 'letter-3'];

    expect(await Promise.all(ids.map((id) => correlationOf(id, 'x'.repeat(200_000))))).toEqual(ids);
  });
});
