import { describe, expect, it } from '@jest/globals';
import { eventually } from '@rakkarya/testing';
import { WhatChanged } from './what-changed.js';

describe('what changed', () => {
  it('is dealt with all at once when nothing more comes', async () => {
    const dealt: string[][] = [];
    const changed = new WhatChanged((names) => Promise.resolve(void dealt.push([...names])));

    for (const name of ['orders', 'orders', 'contracts']) changed.add(name);

    await eventually(() => expect(dealt).toEqual([['orders', 'contracts']]));
  });

  it('waits for what came before', async () => {
    const dealt: string[] = [];
    const first = Promise.withResolvers<void>();
    const changed = new WhatChanged((names) => {
      dealt.push([...names].join());
      return first.promise;
    });

    changed.add('orders');
    await eventually(() => expect(dealt).toEqual(['orders']));
    changed.add('gateway');
    changed.add('catalogue');
    first.resolve();

    await eventually(() => expect(dealt).toEqual(['orders', 'gateway,catalogue']));
  });
});
