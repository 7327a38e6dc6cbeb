import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { correlationFrom, currentCorrelation, withCorrelation } from './correlation.js';

describe('a correlation id', () => {
  it('is there in everything that work awaits, and nowhere else', async () => {
    const seen = await withCorrelation('first-one', async () => {
      await pause(1);
      return currentCorrelation();
    });

    expect([seen, currentCorrelation()]).toEqual(['first-one', undefined]);
  });

  it('is taken from outside when it is well-formed', () => {
    expect(correlationFrom('cart-2026:11.22')).toBe('cart-2026:11.22');
  });

  it.each([undefined, null, '', 'short', 'a\nlog line of my own', 'x'.repeat(65)])(
    'is a fresh one instead of %j',
    (text) => {
      expect(correlationFrom(text)).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
    },
  );
});
