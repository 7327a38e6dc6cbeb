import { describe, expect, it } from '@jest/globals';
import { allowedAddresses, isPublic } from './address-guard.js';

describe('an address', () => {
  it.each(['8.8.8.8', '103.10.20.30', '2606:4700::1111'])('%s is public', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ...[
      '127.0.0.1',
      '127.8.9.1',
      '0.0.0.0',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
    ],
    ...['100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001::1',
    ],
    'nobody',
  ])('%s is not', (address) => {
    expect(isPublic(address)).toBe(false);
  });
});

describe('a URL', () => {
  const refused = (url: string) => expect(allowedAddresses(new URL(url), false)).rejects.toThrow();

  it.each([
    'http://8.8.8.8/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://localhost/',
    'https://user:secret@8.8.8.8/',
  ])('%s is refused', async (url) => {
    await refused(url);
  });

  it('is taken when it is https to a public address, and on this machine where that is configured', async () => {
    expect(await allowedAddresses(new URL('https://8.8.8.8/hook'), false)).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(await allowedAddresses(new URL('http://127.0.0.1:9/hook'), true)).toEqual([
      { address: '127.0.0.1', family: 4 },
    ]);
  });
});
