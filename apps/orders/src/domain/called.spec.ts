import { describe, expect, it } from '@jest/globals';
import { called } from './called.js';

describe('what a thing is called', () => {
  it('is the craft and which of its variants', () => {
    expect(called({ id: 'Kendang jimbe' }, { id: 'Merah' })).toEqual({ id: 'Kendang jimbe, Merah' });
  });

  it('is in English as far as somebody translated it', () => {
    expect(called({ id: 'Kendang jimbe', en: 'Djembe drum' }, { id: 'Merah', en: 'Red' })).toMatchObject({
      en: 'Djembe drum, Red',
    });
    expect(called({ id: 'Kendang jimbe' }, { id: 'Merah', en: 'Red' })).toMatchObject({ en: 'Kendang jimbe, Red' });
    expect(called({ id: 'Kendang jimbe', en: 'Djembe drum' }, { id: 'XL' })).toMatchObject({ en: 'Djembe drum, XL' });
  });

  it('is not said twice', () => {
    expect(called({ id: 'Wayang kayu' }, { id: 'Wayang kayu' })).toEqual({ id: 'Wayang kayu' });
  });
});
