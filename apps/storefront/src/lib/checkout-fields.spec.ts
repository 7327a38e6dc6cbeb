import { describe, expect, it } from '@jest/globals';
import { enteredIn, giftNoteIn, payByOf, recipientOf, type Entered } from './checkout-fields.ts';

const toE164 = (text: string) => (/^0812\d{8}$/.test(text) ? `+62${text.slice(1)}` : null);
const toAnAddress: Entered = {
  name: 'Rina Wulandari',
  phone: '081234567890',
  way: 'courier',
  street: 'Jl. Kembang Turi 12',
  village: 'Bence',
  district: 'Garum',
  regency: 'Kabupaten Blitar',
  province: '35',
};

describe('what a buyer enters', () => {
  it('becomes a recipient with an address', () => {
    const { recipient, wrong } = recipientOf(toAnAddress, toE164);

    expect(wrong).toEqual([]);
    expect(recipient?.buyer).toEqual({ name: 'Rina Wulandari', phone: '+6281234567890' });
    expect(recipient?.delivery).toMatchObject({ way: 'courier', address: { district: 'Garum', province: '35' } });
  });

  it('needs no address for collecting', () => {
    expect(
      recipientOf({ name: 'Rina', phone: '081234567890', way: 'pickup', street: 'x' }, toE164).recipient?.delivery,
    ).toEqual({ way: 'pickup' });
  });

  it('names every field that is not right', () => {
    const { recipient, wrong } = recipientOf(
      { ...toAnAddress, name: 'R', phone: '12', email: 'x', province: 'Jatim', postalCode: '1' },
      toE164,
    );

    expect(recipient).toBeNull();
    expect(wrong).toEqual(['name', 'phone', 'email', 'area', 'postalCode']);
  });

  it('names every field when nothing was entered', () => {
    expect(recipientOf({}, toE164).wrong).toEqual(['name', 'phone', 'way']);
    expect(recipientOf({ way: 'courier' }, toE164).wrong).toEqual(['name', 'phone', 'area', 'street']);
  });

  it('is paid in a way that there is', () => {
    expect(payByOf({ payBy: 'cash' }, ['transfer', 'cash'])).toBe('cash');
    expect(payByOf({ payBy: 'cash' }, ['transfer'])).toBeUndefined();
    expect(payByOf({ payBy: 'gratis' }, ['transfer'])).toBeUndefined();
  });

  it('may be a gift, with words that can be laid in a parcel', () => {
    expect(giftNoteIn({})).toBeUndefined();
    expect(giftNoteIn({ giftNote: 'Selamat! 🌺' })).toBe('Selamat! 🌺');
    expect(giftNoteIn({ giftNote: 'x'.repeat(301) })).toBe(false);
    expect(giftNoteIn({ giftNote: 'turned \u202e around' })).toBe(false);
  });

  it('is taken from a form without what does not belong', () => {
    const form = new FormData();
    form.set('name', `  ${'x'.repeat(500)}  `);
    form.set('role', 'staff');
    form.set('phone', new Blob(['1']));

    const entered = enteredIn(form);

    expect(Object.keys(entered)).toEqual(['name']);
    expect(entered.name).toHaveLength(200);
  });
});
