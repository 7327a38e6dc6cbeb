import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { events, type EventName } from './events.js';
import { withoutPerson } from './without-person.js';

const folder = new URL('./samples/', import.meta.url);
const samples = readdirSync(folder).map((file) => ({
  name: file.replace(/\.json$/, '') as EventName,
  data: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>,
}));

describe('an event without its person', () => {
  it.each(samples)('is still $name', ({ name, data }) => {
    expect(events[name].safeParse(withoutPerson(data)).error).toBeUndefined();
  });

  it('names nobody and keeps the rest', () => {
    const delivery = { way: 'courier', recipient: 'Ani', phone: '+62812', address: 'Jalan Contoh 7' };
    const data = { orderId: 'a', contact: { name: 'Ani' }, giftNote: 'Untuk Ani', delivery, cameBack: 'Ani pindah' };

    expect(withoutPerson(data)).toEqual({
      orderId: 'a',
      delivery: { way: 'courier', recipient: '–', phone: '', address: null },
      cameBack: '–––',
    });
  });

  it('has nobody to tell where somebody waited', () => {
    const contact = { phone: '+62812', email: null, language: 'id', accountId: 'a' };

    expect(withoutPerson({ contact })).toEqual({
      contact: { phone: null, email: null, language: 'id', accountId: null },
    });
  });

  it('is the same where it told of nobody', () => {
    const data = { orderId: 'a', refund: 5 };

    expect(withoutPerson(data)).toBe(data);
  });
});
