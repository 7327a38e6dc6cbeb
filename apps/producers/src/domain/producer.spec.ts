import { describe, expect, it } from '@jest/globals';
import { Producer } from './producer.js';

const where = {
  village: { code: '35.05.01.2005', name: 'Wonodadi' },
  district: { code: '35.05.01', name: 'Wonodadi' },
};
const draft = {
  slug: 'sanggar-kendang',
  name: 'Sanggar Kendang',
  mark: 'KDG',
  village: '35.05.01.2005',
  about: { id: 'Membuat kendang jimbe.' },
  sample: true,
  payeeId: 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c0bb',
};
const id = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c001';

describe('a group', () => {
  it('is made known when it is registered', () => {
    expect(Producer.called(id).describe(draft, where)).toEqual([
      {
        name: 'producers.producer-changed',
        data: {
          producerId: id,
          version: 1,
          slug: 'sanggar-kendang',
          name: 'Sanggar Kendang',
          mark: 'KDG',
          ...where,
          payeeId: draft.payeeId,
          phone: null,
        },
      },
    ]);
  });

  it('says nothing new when it is described as it is', () => {
    const group = Producer.called(id);
    group.describe(draft, where);

    expect(group.describe({ ...draft, about: { ...draft.about } }, where)).toEqual([]);
    expect(group.version).toBe(1);
  });

  it.each([
    { name: 'Sanggar Jimbe' },
    { about: { id: 'Membuat kendang jimbe.', en: 'Makes djembes.' } },
    { sample: false },
    { phone: '+6281200000011' },
  ])('is made known again with a higher version when it changes: %j', (change) => {
    const group = Producer.called(id);
    group.describe(draft, where);

    expect(group.describe({ ...draft, ...change }, where)).toMatchObject([{ data: { version: 2 } }]);
    expect(group).toMatchObject(change);
  });

  it('keeps a phone that is not mentioned, and loses one that is taken away', () => {
    const group = Producer.called(id);
    group.describe({ ...draft, phone: '+6281200000011' }, where);

    expect(group.describe(draft, where)).toEqual([]);
    expect(group.describe({ ...draft, name: 'Sanggar Jimbe' }, where)).toMatchObject([
      { data: { phone: '+6281200000011' } },
    ]);
    expect(group.describe({ ...draft, phone: null }, where)).toMatchObject([{ data: { phone: null } }]);
  });

  it('is made known again when it is reached elsewhere, and not when nothing is new', () => {
    const group = Producer.called(id);
    group.describe(draft, where);

    expect(group.reachAt(null, where)).toEqual([]);
    expect(group.reachAt('+6281200000011', where)).toMatchObject([
      { data: { version: 2, name: draft.name, village: where.village, phone: '+6281200000011', only: 'phone' } },
    ]);
    expect(group.reachAt('+6281200000011', where)).toEqual([]);
  });
});
