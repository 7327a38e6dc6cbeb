import { describe, expect, it } from '@jest/globals';
import type { Activity } from '#lib/answers.ts';
import { eventLd } from './event-ld.ts';

const activity: Activity = {
  ...{ id: '0b9f3c44-6a63-4b0f-9a5c-6a4b0d0f7a11', title: 'Kelas membatik', kind: 'class', book: null },
  ...{ startsAt: '2026-12-05T02:00:00.000Z', endsAt: '2026-12-05T04:30:00.000Z', place: { at: 'library' } },
};
const words = { place: 'Di Penataran', library: 'Perpustakaan', url: 'https://rak.example/kegiatan' };

describe('an activity for search engines', () => {
  it('says when it is, and that it is at the library', () => {
    expect(eventLd(activity, words)).toEqual({
      ...{ '@type': 'Event', name: 'Kelas membatik', url: words.url },
      ...{ startDate: '2026-12-05T02:00:00.000Z', endDate: '2026-12-05T04:30:00.000Z' },
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      eventStatus: 'https://schema.org/EventScheduled',
      location: {
        ...{ '@type': 'Place', name: 'Perpustakaan' },
        address: { '@type': 'PostalAddress', addressRegion: 'Jawa Timur', addressCountry: 'ID' },
      },
      organizer: { '@type': 'Library', name: 'Perpustakaan' },
    });
  });

  it('says in which village', () => {
    const village = { code: '35.05.09.2007', name: 'Penataran' };

    expect(eventLd({ ...activity, place: { at: 'village', village } }, words)).toMatchObject({
      location: { name: 'Di Penataran', address: { addressLocality: 'Penataran' } },
    });
  });
});
