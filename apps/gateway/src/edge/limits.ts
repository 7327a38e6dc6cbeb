import rateLimit from '@fastify/rate-limit';
import { BrokenRule } from '@rakkarya/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { networkOf } from './network-of.js';

type Kind = 'read' | 'write' | 'picture';

/** A minute's worth for one address. Mobile carriers put thousands of phones behind one; a page has dozens of pictures. */
const MOST: Record<Kind, number> = { read: 6_000, write: 1_200, picture: 30_000 };

/** Refuses whoever asks for more than many people at once would. What is answered from the shelf is not counted. */
export async function limitRates(fastify: FastifyInstance): Promise<void> {
  await fastify.register(rateLimit, {
    timeWindow: 60_000,
    cache: 50_000,
    max: (request) => MOST[kindOf(request)],
    keyGenerator: (request) => `${kindOf(request)} ${networkOf(request.ip)}`,
    errorResponseBuilder: (_request, { ttl }) =>
      new BrokenRule('too-many', { retryAfter: Math.max(1, Math.ceil(ttl / 1000)) }),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });
}

function kindOf({ method, url }: FastifyRequest): Kind {
  if (method !== 'GET' && method !== 'HEAD') return 'write';
  return url.startsWith('/gambar/') || url.startsWith('/_app/') ? 'picture' : 'read';
}
