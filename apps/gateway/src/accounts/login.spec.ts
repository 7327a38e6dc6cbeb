import { describe, expect, it } from '@jest/globals';
import { accountAddress, loginOf, phoneNumber } from './login.js';

describe('a phone number', () => {
  it.each(['0812-3456-7890', '6281234567890', '81234567890', '+62 812 3456 7890', '(0812) 3456 7890'])(
    'is the same one written as %s',
    (spelling) => expect(phoneNumber(spelling)).toBe('+6281234567890'),
  );

  it.each(['08123', '', 'abc', '+62', '0'.repeat(60)])('is not %j', (text) => expect(phoneNumber(text)).toBeNull());
});

describe('a login', () => {
  it('is an e-mail address in any case', () => {
    expect(accountAddress(' Sari@Example.org ')).toBe('sari@example.org');
  });

  it('reads back as it was meant', () => {
    expect(loginOf(accountAddress('0812 3456 7890')!)).toBe('+6281234567890');
    expect(loginOf(accountAddress('sari@example.org')!)).toBe('sari@example.org');
  });

  it('is nothing else, least of all an address we made of a number', () => {
    expect(accountAddress('6281234567890@phone.invalid')).toBeNull();
    expect(accountAddress('sari')).toBeNull();
  });
});
