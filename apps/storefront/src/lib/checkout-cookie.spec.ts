import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { deliveryChoices, giftNote, orderDraft } from '@rakkarya/contracts';
import type { Cookies } from '@sveltejs/kit';
import { keepCart } from './cart-cookie.ts';
import { readCart } from './cart.ts';
import { forgetEntered, keepEntered, readEntered } from './checkout-cookie.ts';
import type { Entered } from './checkout-fields.ts';
import { inParts } from './cookie-parts.ts';
import { readChoices, writeChoices } from './delivery-choices.ts';

const url = new URL('https://rak.example/bayar');

/** A browser, as far as it goes: it keeps no cookie longer than 4096 bytes. */
class Browser {
  readonly kept = new Map<string, string>();
  readonly set = (name: string, value: string): void => {
    const line = `${name}=${encodeURIComponent(value)}; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Lax`;
    if (Buffer.byteLength(line) <= 4096) this.kept.set(name, value);
  };
  readonly get = (name: string): string | undefined => this.kept.get(name);
  readonly delete = (name: string): void => void this.kept.delete(name);
  get cookies(): Cookies {
    return this as unknown as Cookies;
  }
  /** As they are sent. */
  get bytes(): number {
    return [...this.kept].reduce((sum, [name, value]) => sum + name.length + encodeURIComponent(value).length + 3, 0);
  }
}

/** Letters that no two people write in the same order, of three bytes each. */
const letters = (length: number): string =>
  Array.from(randomBytes(length * 2).subarray(0, length), (byte, i) =>
    String.fromCodePoint(0x4e00 + byte * 64 + ((i * 7) % 64)),
  ).join('');
const service = (): string => `${randomBytes(10).toString('hex')}:${randomBytes(15).toString('hex')}`;

/** As much as the forms let anybody type, and as many groups as a cart can hold. */
const everything = (): Entered => ({
  name: letters(80),
  phone: '0812-3456-7890',
  email: `${randomBytes(80).toString('hex')}@contoh.example`,
  way: 'courier',
  area: '35.05.15.2003',
  street: letters(200),
  village: letters(80),
  district: letters(80),
  regency: letters(80),
  province: '35',
  postalCode: '66181',
  deliveries: writeChoices(Array.from({ length: 50 }, () => [randomUUID(), service()] as const)),
  payBy: 'transfer',
  vouchers: Array.from({ length: 6 }, () => randomBytes(12).toString('hex')).join(' '),
  giftNote: letters(300),
  consent: '2026-12-24',
});

describe('what was typed on an earlier step', () => {
  it('comes back, and fits into one cookie for nearly everybody', () => {
    const browser = new Browser();
    const entered = { name: 'Rina 🌺', phone: '0812', deliveries: `${randomUUID()}=jne:REG,${randomUUID()}=table` };

    keepEntered(browser.cookies, url, entered);

    expect(readEntered(browser)).toEqual(entered);
    expect(browser.kept.size).toBe(1);
    expect(browser.bytes).toBeLessThan(400);
  });

  it('comes back whole when it is as much as there can be, beside the fullest of carts, in what a server reads of headers', () => {
    const browser = new Browser();
    const entered = everything();
    expect(giftNote.safeParse(entered.giftNote).success).toBe(true);
    expect(orderDraft.shape.buyer.shape.name.safeParse(entered.name).success).toBe(true);
    const cart = new Map(Array.from({ length: 50 }, (_, i) => [`${'Q'.repeat(38)}${10 + i}`, 999]));

    keepEntered(browser.cookies, url, entered);
    keepCart(browser.cookies, url, cart);

    expect(readEntered(browser)).toEqual(entered);
    expect(readCart(browser.get('keranjang'))).toEqual(cart);
    expect(deliveryChoices.parse(readChoices(readEntered(browser).deliveries))).toHaveLength(50);
    expect(browser.bytes).toBeLessThan(15_000);
  });

  it('leaves nothing behind once it has become shorter, or is forgotten', () => {
    const browser = new Browser();
    keepEntered(browser.cookies, url, everything());
    expect(browser.kept.size).toBeGreaterThan(1);

    keepEntered(browser.cookies, url, { name: 'Rina' });
    expect([...browser.kept.keys()]).toEqual(['bayar']);
    expect(readEntered(browser)).toEqual({ name: 'Rina' });

    forgetEntered(browser.cookies, url);
    expect(browser.kept.size).toBe(0);
  });

  it.each([
    undefined,
    '',
    'x',
    '%%%',
    ...[null, ['name'], 'name', { name: { a: 1 }, role: 'staff' }].map((value) => inParts(value)![0]),
    inParts({ name: 'x'.repeat(100_000) })![0],
  ])('is nothing when the cookie is %j', (value) => {
    expect(readEntered({ get: (name) => (name === 'bayar' ? value : undefined) })).toEqual({});
  });
});
