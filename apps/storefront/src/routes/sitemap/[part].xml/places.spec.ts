import { describe, expect, it } from '@jest/globals';
import type { Visit } from '@rakkarya/contracts';
import { places } from './places.ts';

describe('the pages of the sitemap', () => {
  it('have every page of the help among them, also those on privacy and terms', async () => {
    const found: string[] = [];

    for await (const slice of places('halaman', {} as Visit, 'https://rak.example')!)
      found.push(...slice.map(({ path }) => path));

    expect(found).toEqual(
      expect.arrayContaining(['/bantuan/pengembalian', '/bantuan/privasi', '/bantuan/ketentuan', '/tentang']),
    );
  });
});
