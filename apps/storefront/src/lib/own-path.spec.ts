import { describe, expect, it } from '@jest/globals';
import { ownPath } from './own-path.ts';

describe('where to go on', () => {
  it('is a path of this site, with its query', () => {
    expect(ownPath('/petugas/pesanan?status=paid', '/akun')).toBe('/petugas/pesanan?status=paid');
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    'akun',
    '',
    null,
    undefined,
  ])('says no to %j', (wanted) => {
    expect(ownPath(wanted, '/akun')).toBe('/akun');
  });

  it('flattens steps upwards inside the site', () => {
    expect(ownPath('/a/../../b', '/akun')).toBe('/b');
  });

  it('says no to a path that turns into another site when resolved', () => {
    expect(ownPath('/.//evil.example', '/akun')).toBe('/akun');
  });
});
