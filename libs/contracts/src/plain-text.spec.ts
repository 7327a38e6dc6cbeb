import { describe, expect, it } from '@jest/globals';
import { orderDraft, requests, savedAddress, webhookDraft } from './index.js';
import { freeText, isPlainText } from './plain-text.js';

const text = freeText({ max: 6000 });

describe('text that people wrote', () => {
  it.each([
    ['markup, which pages escape', '<script>alert(1)</script> & "kutip" {{ x }} ${y}'],
    ['emoji of several parts', 'Bagus 👩🏽‍🌾❤️🇮🇩 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['scripts with marks', 'ꦲꦏ꧀ꦱꦫꦗꦮ · สวัสดี ผู้ · Tiếng Việt · दृष्टि · شُكْرًا'],
    ['decomposed letters', 'Cafe\u0301 o\u0302\u0323'],
    ['right-to-left words', 'Bismillah بسم الله, karya ini'],
    ['several lines', 'Baris satu\n\tbaris dua'],
  ])('keeps %s as it is', (_, written) => {
    expect(text.parse(written)).toBe(written);
  });

  it('brings line ends into one form, and leaves out what stands around', () => {
    expect(text.parse('  satu\r\ndua\rtiga \n')).toBe('satu\ndua\ntiga');
  });

  it.each([
    ['an override of direction', 'abc\u202egnp.exe'],
    ['an isolate that is never closed', '\u2067abc'],
    ['NUL', 'a\0b'],
    ['an escape', 'a\u001b[31m'],
    ['half a character', 'a\ud83d'],
    ['5,000 marks on one letter', `a${'\u0301'.repeat(5000)}`],
    ['seven marks on one letter', `a${'\u0335'.repeat(7)}`],
    ['what is no character', 'a\ufffe'],
  ])('refuses %s by rule', (_, written) => {
    expect(isPlainText(written)).toBe(false);
    expect(text.safeParse(written).error?.issues).toMatchObject([{ code: 'invalid_format', format: 'plain-text' }]);
  });

  it('refuses nothing but white space, and what is too long', () => {
    expect(text.safeParse(' \n ').success).toBe(false);
    expect(text.safeParse('a'.repeat(6001)).success).toBe(false);
  });
});

const { shape: address } = savedAddress.shape.address;

describe('a short text', () => {
  it.each([
    ["a buyer's name", orderDraft.shape.buyer.shape.name],
    ['a street', address.street],
    ['a village', address.village],
    ['the name of an area that is looked for', requests['orders.list-areas'].ask.shape.q],
    ['what orders are looked for by', requests['orders.list-orders'].ask.shape.q],
    ['why something is sent back', requests['orders.ask-return'].ask.shape.reason],
    ['a tracking number', requests['producers.send-parcel'].ask.shape.trackingNumber],
    ['the name of a program', webhookDraft.shape.name],
  ])('such as %s is refused where no database keeps it', (_, kept) => {
    for (const written of ['Tumpang\0', 'Tumpang\ud83d'])
      expect(kept.safeParse(written).error?.issues).toMatchObject([{ code: 'invalid_format', format: 'plain-text' }]);
    expect(kept.parse(' Tumpang 👩🏽‍🌾 ')).toBe('Tumpang 👩🏽‍🌾');
  });
});
