import { describe, expect, it } from '@jest/globals';
import { planActivity } from './activity.js';

const now = new Date('2026-11-22T03:00:00.000Z');
const planned = (startsAt: string, endsAt: string) => () =>
  planActivity(
    '6f1d6f0c-0c61-4a1e-9f4e-4d4f2a0b9c11',
    { title: { id: 'Kelas membatik' }, kind: 'class', startsAt, endsAt, place: { at: 'library' } },
    now,
  );

describe('an activity', () => {
  it('is planned as long as it is not over', () => {
    expect(planned('2026-11-22T02:00:00.000Z', '2026-11-22T05:00:00.000Z')()).toMatchObject({
      data: { activityId: '6f1d6f0c-0c61-4a1e-9f4e-4d4f2a0b9c11' },
    });
    expect(planned('2026-11-21T02:00:00.000Z', '2026-11-22T03:00:00.000Z')).toThrow(
      expect.objectContaining({ code: 'activity-past' }),
    );
  });

  it('ends after it has begun', () => {
    for (const endsAt of ['2026-11-23T02:00:00.000Z', '2026-11-23T01:00:00.000Z'])
      expect(planned('2026-11-23T02:00:00.000Z', endsAt)).toThrow(expect.objectContaining({ code: 'ill-formed' }));
  });
});
