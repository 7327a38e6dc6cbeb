import { describe, expect, it } from '@jest/globals';
import { fingerprint } from './fingerprint.js';

const body = {
  by: { role: 'guest' },
  order: {
    lines: [
      { sku: 'A', quantity: 1 },
      { sku: 'B', quantity: 2 },
    ],
    payBy: 'cash',
  },
};

describe('a fingerprint', () => {
  it('is the same for the same content, in whatever order its keys stand', () => {
    const turned = {
      order: {
        payBy: 'cash',
        lines: [
          { quantity: 1, sku: 'A' },
          { quantity: 2, sku: 'B' },
        ],
      },
      by: { role: 'guest' },
    };

    expect(fingerprint(turned)).toBe(fingerprint(body));
  });

  it.each([
    { ...body, by: { role: 'buyer', accountId: 'a' } },
    { ...body, order: { ...body.order, payBy: 'transfer' } },
    { ...body, order: { ...body.order, lines: body.order.lines.toReversed() } },
    { ...body, order: { ...body.order, lines: body.order.lines.slice(1) } },
  ])('is another for other content: %j', (other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(body));
  });
});
