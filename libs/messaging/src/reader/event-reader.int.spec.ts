import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startedService, type House } from '@rakkarya/testing';
import { kept, Tally, tallyDatabase, TallyModule } from '../specs/tally.js';

describe('a reader', () => {
  let house: House;

  beforeAll(async () => {
    house = await startedService('orders', TallyModule, tallyDatabase);
  });

  afterAll(() => house.stop());

  const effectsOf = (id: string): Promise<unknown[]> => house.db.query('SELECT correlation_id AS "correlationId" FROM tally WHERE event_id = $1', [id]);

  it('lets an event have its effect once, however often it is delivered', async () => {
    const id = await house.say(kept(randomUUID()));
    await eventually(async () => expect(await effectsOf(id)).toHaveLength(1));

    await house.say(kept(randomUUID()), { id });
    const later = await house.say(kept(randomUUID()));

    await eventually(async () => expect(await effectsOf(later)).toHaveLength(1));
    expect(await effectsOf(id)).toHaveLength(1);
  });
});
