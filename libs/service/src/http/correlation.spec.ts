import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentCorrelation } from '@rakkarya/messaging';
import { fastifyAdapter } from './adapter.js';

describe('a request over HTTP', () => {
  const fastify = fastifyAdapter().getInstance();
  let url: string;

  beforeAll(async () => {
    fastify.post('/letters', async ({ body }) => ({ body, correlation: currentCorrelation() }));
    await fastify.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(fastify.server.address() as AddressInfo).port}/letters`;
  });
  afterAll(() => fastify.close());

  const post = (correlation: string, text: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-correlation-id': correlation },
      body: JSON.stringify({ text }),
    });

  it('has its correlation at hand still when its body has been read, as has every other one at the same time', async () => {
    const answers = await Promise.all(
      ['letter-1', 'letter-2', 'letter-3'].map((id) => post(id, 'x'.repeat(200_000)).then((r) => r.json())),
    );

    expect(answers.map(({ correlation }) => correlation)).toEqual(['letter-1', 'letter-2', 'letter-3']);
  });
});
