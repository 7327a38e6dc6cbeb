import { BrokenRule } from '@rakkarya/contracts';
import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send: browsers name the origin of every unsafe request.
 * Programs that are no browsers name none, and carry no cookie they were not given.
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: URL | null): void {
  if (SAFE.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin === undefined) {
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new BrokenRule('cross-site');
    return;
  }
  if (origin !== publicUrl?.origin && hostOf(origin) !== request.host) throw new BrokenRule('cross-site');
}

/** Without the scheme: behind a proxy that ends TLS we cannot know it. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
