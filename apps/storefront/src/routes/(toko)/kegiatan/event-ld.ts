import type { Activity } from '#lib/answers.ts';

interface Where {
  place: string;
  library: string;
  url: string;
}

/** An activity as search engines read it: schema.org Event, which wants somewhere to go to. */
export const eventLd = ({ title, startsAt, endsAt, place }: Activity, { place: name, library, url }: Where) => ({
  '@type': 'Event',
  name: title,
  ...{ startDate: startsAt, endDate: endsAt, url },
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
  eventStatus: 'https://schema.org/EventScheduled',
  location: {
    '@type': 'Place',
    name: place.at === 'library' ? library : name,
    address: {
      '@type': 'PostalAddress',
      ...(place.at === 'village' && { addressLocality: place.village.name }),
      ...{ addressRegion: 'Jawa Timur', addressCountry: 'ID' },
    },
  },
  organizer: { '@type': 'Library', name: library },
});
