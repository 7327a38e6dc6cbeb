import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from '@jest/globals';
import { m, speakLanguageOf } from '@rakkarya/wording';
import { momentWords } from './timeline-words.ts';

const visits = new AsyncLocalStorage<{ language: 'id' | 'en' }>();
Object.assign(globalThis, { [Symbol.for('rakkarya.visit')]: visits });
speakLanguageOf(() => visits.getStore()?.language ?? 'id');

const details = {
  payee: 'Kas Jimbe',
  producer: 'Laras Kayu',
  amount: 120_123,
  by: 'staff',
  readyBy: '2026-11-27',
  courier: 'JNE',
  trackingNumber: 'BLT1',
  reason: 'unpaid',
};
const said = (what: string, language: 'id' | 'en', more = {}) =>
  visits.run({ language }, () => momentWords({ at: '2026-11-22T10:00:00Z', what, details: { ...details, ...more } }));

describe('a moment of an order', () => {
  it.each([
    ...['placed', 'reserved', 'payment-requested', 'proof-attached', 'proof-dismissed', 'payment-confirmed'],
    ...['payment-late', 'paid', 'sent', 'completed', 'ended', 'refund-due'],
    ...['cancellation-requested', 'cancellation-refused'],
    ...['opened', 'accepted', 'packed', 'sent', 'ready', 'delivered', 'stopped', 'came-back'].map(
      (status) => `parcel-${status}`,
    ),
  ])('has a sentence of its own when it is %s', (what) => {
    for (const language of ['id', 'en'] as const) {
      expect(said(what, language)).not.toBe(m.timeline_other({}, { locale: language }));
      expect(said(what, language)).not.toMatch(/undefined|\{|object/);
    }
  });

  it('says that it goes on after its end, where a parcel was sent by then', () => {
    expect(said('reserved', 'id', { again: true })).toContain('pesanan dilanjutkan');
    expect(said('reserved', 'en', { again: true })).toContain('the order goes on');
    expect(said('reserved', 'en', { again: true, producer: undefined })).toBe('The stock was set aside.');
  });

  it('is still told when this page does not know it', () => {
    expect(said('teleported', 'en')).toBe('Something about the order changed.');
  });

  it('does not let a name turn the sentence around', () => {
    expect(said('parcel-packed', 'en', { producer: '\u202Ekayu' })).toBe('\u2068\u202Ekayu\u2069 has packed it.');
  });

  it('says why it ended', () => {
    expect(said('ended', 'en', { reason: 'cancelled' })).toBe('This order was cancelled.');
  });
});
