import { describe, expect, it } from '@jest/globals';
import { requests } from '@rakkarya/contracts';
import { illFormed } from './ill-formed.js';

const issuesOf = (order: object): unknown =>
  illFormed(requests['orders.price-order'].ask.safeParse(order).error?.issues ?? []).details['issues'];

describe('what is ill-formed', () => {
  it('is told field by field, with what a sentence needs', () => {
    expect(issuesOf({ lines: [{ sku: 'bowl', quantity: 1.5 }], delivery: { way: 'pickup' } })).toEqual([
      expect.objectContaining({ field: 'lines.0.sku', code: 'invalid_format' }),
      expect.objectContaining({ field: 'lines.0.quantity', code: 'invalid_type', expected: 'int' }),
    ]);
  });

  it('names each field that does not belong', () => {
    expect(issuesOf({ lines: [{ sku: 'A', quantity: 1, price: 1, total: 1 }], delivery: { way: 'pickup' } })).toEqual([
      { field: 'lines.0.price', code: 'unrecognized_keys' },
      { field: 'lines.0.total', code: 'unrecognized_keys' },
    ]);
  });

  it('does not repeat what was sent', () => {
    expect(JSON.stringify(issuesOf({ lines: 'my secret', delivery: { way: 'my secret' } }))).not.toContain('secret');
  });
});
