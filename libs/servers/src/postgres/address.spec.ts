import { describe, expect, it } from '@jest/globals';
import { postgresUrl } from './address.js';

const address = { port: 5432, role: 'r', password: 'p@ss', database: 'd' };

describe('the address of our own Postgres', () => {
  it('is its socket', () => {
    expect(postgresUrl({ ...address, folder: '/a/b c' })).toBe('postgres://r:p%40ss@%2Fa%2Fb%20c:5432/d');
  });

  it('is the loopback address where a path is too long for a socket', () => {
    expect(postgresUrl({ ...address, folder: `/${'a'.repeat(100)}` })).toBe('postgres://r:p%40ss@127.0.0.1:5432/d');
  });
});
