import { describe, expect, it } from '@jest/globals';
import { m } from '@rakkarya/wording';
import { messageText, subjectOf, whatsAppLink } from './message-text.js';
import { sentences } from './sentences.js';

const details = {
  amounts: { a: 50_000, b: 70_123 },
  due: '2026-11-23T10:00:00.000Z',
  readyBy: '2026-11-27',
  courier: 'JNE',
  trackingNumber: 'BLT123',
  reason: 'cancelled',
  refund: 120_123,
  amount: 5_000,
  lines: [{ title: 'Jimbe mini', quantity: 2 }],
  name: 'Dasbor',
  slug: 'jimbe-mini',
  title: { id: 'Jimbe mini', en: 'Mini djembe' },
  variant: { id: 'Merah' },
  url: 'https://dasbor.example',
  kind: 'cash-held',
  payee: 'Kas Laras Kayu',
};
const toAni = {
  number: 'RK-ABCDEF',
  name: 'Ani',
  key: 'k+1',
  group: 'Laras Kayu',
  addressee: 'buyer',
  details,
} as const;
const text = (step: string, language: 'id' | 'en') => messageText({ ...toAni, step, language }, 'https://rak.example');

describe('a message', () => {
  it.each(Object.keys(sentences))('of the step %s says something of its own in both languages', (step) => {
    for (const language of ['id', 'en'] as const) {
      expect(text(step, language)).not.toMatch(/undefined|\{|\[object|NaN/);
      expect(text(step, language)).not.toContain(m.telling_other({}, { locale: language }));
    }
    expect(text(step, 'id')).not.toBe(text(step, 'en'));
  });

  it('greets, says what happened and where to look', () => {
    expect(text('payment-asked', 'en').split('\n\n')).toEqual([
      'Hello Ani,',
      'About order RK-ABCDEF:',
      expect.stringMatching(/Rp\s120,123 by Monday, 23\sNovember\s2026, 17:00\sWIB/),
      'https://rak.example/en/pesanan/RK-ABCDEF?kunci=k%2B1',
      'Blitar Regency Library · Rak Karya',
    ]);
  });

  it('that something is back names it in their language and leads to it', () => {
    const waiting = { ...toAni, name: null, number: null, key: null, step: 'restocked', language: 'en' } as const;

    expect(messageText(waiting, 'https://rak.example').split('\n\n')).toEqual([
      expect.stringContaining('Mini djembe (Merah)'),
      'https://rak.example/en/karya/jimbe-mini',
      'Blitar Regency Library · Rak Karya',
    ]);
    expect(subjectOf(waiting)).toBe('Mini djembe is back at Rak Karya');
  });

  it('never calls sent what stands ready to be collected', () => {
    expect(text('ready p', 'en')).not.toMatch(/sent|shipped/i);
    expect(text('ready p', 'id')).not.toMatch(/dikirim|mengirim/i);
  });

  it('never says that what was paid in cash on receiving it is only begun', () => {
    expect(text('paid', 'en')).not.toMatch(/start|begin|prepar/i);
    expect(text('paid', 'id')).not.toMatch(/mulai|menyiapkan/i);
  });

  it('to a group leads to its own page and shows no key', () => {
    const words = messageText(
      { ...toAni, addressee: 'producer', step: 'new-order', language: 'id' },
      'https://rak.example',
    );

    expect(words).toContain('https://rak.example/produsen/pesanan/RK-ABCDEF');
    expect(words).toContain('2 × Jimbe mini');
    expect(words).not.toContain('kunci=');
  });

  it('that a case is overdue names it, and leads staff to the cases', () => {
    const late = {
      ...toAni,
      addressee: 'staff',
      name: null,
      group: null,
      step: 'case-overdue c',
      language: 'id',
    } as const;

    expect(messageText(late, 'https://rak.example').split('\n\n')).toEqual([
      'Tentang pesanan RK-ABCDEF:',
      expect.stringMatching(/Uang tunai belum sampai.*Kas Laras Kayu.*23\sNovember\s2026/),
      'https://rak.example/petugas/uang',
      expect.any(String),
    ]);
  });

  it('is still told when this version does not know its step', () => {
    expect(text('teleported', 'en')).toContain('Something about this order has changed.');
  });

  it('opens in WhatsApp with digits only and everything escaped', () => {
    expect(whatsAppLink('a & b?\n#c', '+6281200000099')).toBe('https://wa.me/6281200000099?text=a%20%26%20b%3F%0A%23c');
    expect(whatsAppLink('a', null)).toBe('https://wa.me/?text=a');
  });
});
