import { describe, expect, it } from '@jest/globals';
import { choicesIn, readChoices } from './delivery-choices.ts';

const jimbe = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const batik = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';

describe('how each group’s parcel comes', () => {
  it('goes from the form into the cookie and back', () => {
    const form = new FormData();
    form.set(`kirim-${jimbe}`, 'pickup');
    form.set(`kirim-${batik}`, 'jne:REG');
    form.set('payBy', 'transfer');

    expect(readChoices(choicesIn(form))).toEqual([
      { producerId: jimbe, way: 'pickup' },
      { producerId: batik, way: 'courier', service: 'jne:REG' },
    ]);
  });

  it.each([undefined, '', '=', 'x=pickup', `${jimbe}=<b>`, ',,,'])('is no choice when the cookie says %j', (text) => {
    expect(readChoices(text)).toEqual([]);
  });
});
