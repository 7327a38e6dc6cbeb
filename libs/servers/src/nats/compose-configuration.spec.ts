import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { composeConfiguration } from './compose-configuration.js';

describe("Compose's nats.conf", () => {
  it('lets each user do what the contracts say now', async () => {
    const file = path.resolve(import.meta.dirname, '../../../../deploy/nats.conf');

    expect(await readFile(file, 'utf8')).toBe(composeConfiguration());
  });

  it('acknowledges nothing that is not on disk', () => {
    expect(composeConfiguration()).toContain('sync_interval: always');
  });
});
