import { describe, expect, it } from '@jest/globals';
import { responseHeaders } from './response-headers.ts';

describe('what a page tells the browser', () => {
  it('is to run no script at all, on a public page', () => {
    expect(responseHeaders('/(toko)/karya/[slug]', false)['content-security-policy']).toContain("script-src 'none'");
  });

  it('is to run our own file and nothing inline, where something is followed live', () => {
    const policy = responseHeaders('/(toko)/pesanan/[number]', true)['content-security-policy'];

    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('is to keep nothing of what is one person’s own, and to tell no other site where it was found', () => {
    expect(responseHeaders('/(toko)/pesanan/[number]', true)).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    });
    expect(responseHeaders('/(toko)/katalog', false)).not.toHaveProperty('x-robots-tag');
  });
});
