import { describe, expect, it } from '@jest/globals';
import { post } from './post.js';

const hook = { url: 'https://program.example/hook', body: '{}', headers: {} };

describe('a delivery', () => {
  it('waits no longer for an address than for an answer', async () => {
    const silent = () => new Promise<never>(() => undefined);

    await expect(post(hook, { local: false, patience: 20, resolve: silent })).rejects.toThrow('no answer in time');
  });

  it('goes nowhere but where the guard has looked', async () => {
    const inside = async () => [{ address: '10.0.0.1', family: 4 }];

    await expect(post(hook, { local: false, patience: 5_000, resolve: inside })).rejects.toThrow(
      'not a public address',
    );
  });

  it('says that there is no such name', async () => {
    const unknown = () => Promise.reject(new Error('getaddrinfo ENOTFOUND'));

    await expect(post(hook, { local: false, patience: 5_000, resolve: unknown })).rejects.toThrow('ENOTFOUND');
  });
});
