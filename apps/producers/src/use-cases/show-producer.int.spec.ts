import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aGroup, startedProducers, type Group } from '../things/village.js';

describe('a group shown', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  it("tells of itself in the reader's language", async () => {
    const { slug, id, name } = group;

    expect(await house.ask('producers.show-producer', { slug, language: 'en' })).toMatchObject({
      id,
      name,
      about: 'Makes djembe drums.',
    });
    expect(await house.ask('producers.show-producer', { slug, language: 'id' })).toMatchObject({
      about: 'Membuat kendang jimbe.',
    });
  });

  it('tells of itself in Indonesian where nobody has translated', async () => {
    const { slug } = await aGroup(house, { about: { id: 'Membatik.' } });

    expect(await house.ask('producers.show-producer', { slug, language: 'en' })).toMatchObject({ about: 'Membatik.' });
  });

  it('is not there under an address nobody has', async () => {
    const asking = house.ask('producers.show-producer', { slug: 'tidak-ada', language: 'id' });

    await expect(asking).rejects.toMatchObject({ code: 'not-found' });
  });
});
