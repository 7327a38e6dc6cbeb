import { describe, expect, it } from '@jest/globals';
import { pageOfForm } from './page-of-form.ts';

describe('the page of a form', () => {
  it.each([
    ['https://rak.example/pesanan/RK-ABCDEF?/bukti&kunci=a%2Bb', '/pesanan/RK-ABCDEF?kunci=a%2Bb'],
    ['https://rak.example/en/bayar/alamat?/lanjut', '/en/bayar/alamat'],
  ])('sent to %s is %s', (sentTo, page) => {
    expect(pageOfForm(new URL(sentTo))).toBe(page);
  });
});
