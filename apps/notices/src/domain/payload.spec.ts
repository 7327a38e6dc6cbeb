import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { webhookKinds, type Fact, type ReadBy } from '@rakkarya/contracts';
import { payloadOf } from './payload.js';

const require = createRequire(import.meta.url);
const sample = (name: string): unknown =>
  JSON.parse(readFileSync(require.resolve(`@rakkarya/contracts/samples/${name}.json`), 'utf8'));

describe('what other programs are told', () => {
  it.each(webhookKinds)('of %s has a name and a version, and nothing of who the buyer is', (name) => {
    const fact = { name, data: sample(name) } as Fact<ReadBy<'notices_pass-on'>>;

    const told = payloadOf({ ...fact, id: 'e', happenedAt: '2026-11-22T00:00:00Z' });

    expect(JSON.parse(told)).toMatchObject({ id: 'e', kind: name, version: 1, happenedAt: '2026-11-22T00:00:00Z' });
    expect(told).not.toMatch(/contact|recipient|phone|address|giftNote|\+62/);
  });
});
