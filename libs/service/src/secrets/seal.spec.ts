import { describe, expect, it } from '@jest/globals';
import { seal, unseal } from './seal.js';

const secret = 'a secret of at least 32 characters';

describe('what is sealed', () => {
  it('can be read again with its secret, and looks different each time', () => {
    const [one, other] = [seal('kunci', secret), seal('kunci', secret)];

    expect([unseal(one, secret), unseal(other, secret)]).toEqual(['kunci', 'kunci']);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['another secret', seal('kunci', 'another secret of 32 characters…')],
    ['a change', seal('kunci', secret).replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))],
    ['nothing', ''],
    ['no seal', 'contoh-kunci-tautan-pribadi'],
  ])('cannot after %s', (_, sealed) => {
    expect(unseal(sealed, secret)).toBeNull();
  });
});
