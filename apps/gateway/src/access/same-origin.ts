import { BrokenRule } from '@rakkarya/contracts';
import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send. Browsers say of every unsafe request how its sender stands to us, older ones
 * at least its origin. Programs that are no browsers say neither, and carry no cookie they were not given.
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: URL | null): void {
  if (SAFE.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const own = site === undefined ? isOwn(origin, request.host, publicUrl) : site === 'same-origin' || site === 'none';
  if (!own) throw new BrokenRule('cross-site');
}

/** Whatever the scheme: behind a proxy that ends TLS we cannot know it. */
function isOwn(origin: string | undefined, host: string, publicUrl: URL | null): boolean {
  if (origin === undefined || origin === publicUrl?.origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
