import { describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { cacheKey } from './cache-key.js';

const keyOf = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  cacheKey({ method, url, headers: { host: 'rak.test', ...headers } } as Partial<IncomingMessage> as IncomingMessage);

describe('an answer is kept', () => {
  it.each([
    '/',
    '/katalog',
    '/katalog?kind=batik',
    '/karya/mangkuk-bubut',
    '/en/katalog',
    '/apiary',
    '/api/crafts?q=a',
    '/api/crafts/mangkuk',
    '/api/kinds',
  ])('for %s', (url) => expect(keyOf(url)).not.toBeNull());

  it.each([
    '/api/orders/RK-234567',
    '/api/session',
    '/api',
    '/api/producers/a/statement',
    '/gambar/x-480.avif',
    '/_app/a.js',
    '/favicon.svg',
    '/metrics',
    '/robots.txt?x',
  ])('never for %s', (url) => expect(keyOf(url)).toBeNull());

  it('for those who change nothing', () => {
    expect(keyOf('/katalog', {}, 'POST')).toBeNull();
    expect(keyOf('/katalog', {}, 'HEAD')).toBe(keyOf('/katalog'));
  });

  it('for no page that is somebody’s', () => {
    expect(keyOf('/katalog', { cookie: 'keranjang=%7B%7D' })).toBeNull();
    expect(keyOf('/katalog', { authorization: 'Bearer k' })).toBeNull();
  });

  it('for everybody where everybody gets the same, in each language', () => {
    expect(keyOf('/api/kinds', { cookie: 'keranjang=%7B%7D' })).toBe(keyOf('/api/kinds'));
    expect(keyOf('/api/kinds', { 'accept-language': 'en' })).not.toBe(keyOf('/api/kinds'));
  });

  it('for each address that a site is known by', () => {
    const address: Record<string, string>[] = [
      { host: 'rak.test' },
      { host: 'rak.example' },
      { 'x-forwarded-host': 'rak.example' },
      { 'x-forwarded-proto': 'https' },
    ];

    expect(new Set(address.map((headers) => keyOf('/katalog', headers))).size).toBe(4);
  });
});
