import { describe, expect, it } from '@jest/globals';
import { whatsApp } from './whatsapp.ts';

describe('a link that opens WhatsApp', () => {
  it('carries the text, and the number in digits only', () => {
    expect(whatsApp('Halo & selamat: 50%?', '+6281234567890')).toBe(
      'https://wa.me/6281234567890?text=Halo%20%26%20selamat%3A%2050%25%3F',
    );
  });

  it('leaves the choice to the person without a number', () => {
    expect(whatsApp('Halo')).toBe('https://wa.me/?text=Halo');
  });
});
