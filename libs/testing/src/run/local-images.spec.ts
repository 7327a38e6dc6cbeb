import { describe, expect, it } from '@jest/globals';
import { chosenFrom } from './local-images.js';

describe('images for tests', () => {
  it('are the newest there are', () => {
    const tags = ['postgres:16', 'postgres:17-bookworm', 'nats:2.10-alpine', 'nats:2.12-alpine', 'node:24'];

    expect(chosenFrom(tags)).toEqual({ postgres: 'postgres:17-bookworm', nats: 'nats:2.12-alpine' });
  });

  it.each([
    ['one is missing', ['postgres:17']],
    ['one is too old', ['postgres:17', 'nats:2.9.10']],
    ["they are somebody else's", ['example/postgres:17', 'nats:2.12']],
    ['nobody can tell how old they are', ['postgres:latest', 'nats:2.12']],
  ])('are not used when %s', (_, tags) => {
    expect(chosenFrom(tags)).toBeNull();
  });
});
