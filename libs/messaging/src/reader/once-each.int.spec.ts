import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { tallyDatabase, TallyModule } from '../specs/tally.js';
import { onceEach } from './once.js';

describe('events that are digested together', () => {
  let house: House;
  beforeAll(async () => void (house = await startedService('orders', TallyModule, tallyDatabase)));
  afterAll(() => house.stop());

  const anEvent = () => ({ reader: 'orders_keep-packed' as const, id: randomUUID() as string });

  async function freshOf(...events: ReturnType<typeof anEvent>[]): Promise<string[]> {
    let fresh: string[] = [];
    await onceEach(house.db, events, async (_, some) => void (fresh = some.map(({ id }) => id)));
    return fresh.sort();
  }

  it('are those that were not seen before, each once', async () => {
    const [seen, other, another] = [anEvent(), anEvent(), anEvent()];
    await freshOf(seen);

    expect(await freshOf(other, seen, other, another)).toEqual([other.id, another.id].sort());
    expect(await freshOf(seen, other, another)).toEqual([]);
  });

  it('are known by their id, in whatever case it is written', async () => {
    const event = anEvent();
    const loud = { ...event, id: event.id.toUpperCase() };

    expect(await freshOf(loud)).toEqual([loud.id]);
    expect(await freshOf(event)).toEqual([]);
  });

  it('were none of them seen when their work failed', async () => {
    const events = [anEvent(), anEvent()];
    const failing = onceEach(house.db, events, () => Promise.reject(new Error('not now')));
    await expect(failing).rejects.toThrow('not now');

    expect(await freshOf(...events)).toEqual(events.map(({ id }) => id).sort());
  });
});
