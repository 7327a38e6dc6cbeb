import { error } from '@sveltejs/kit';
import { closing, entries, opening, xml, type Place } from '#lib/sitemap.ts';
import { siteOrigin, visit } from '#lib/visit.ts';
import { places } from './places.ts';
import type { RequestHandler } from './$types';

/** One part, written as it is read: never more of it in memory than one slice. */
export const GET: RequestHandler = async ({ params, url }) => {
  const origin = siteOrigin(url);
  const slices = places(params.part, visit(), origin);
  const first = slices && (await slices.next());
  if (!first || first.done) error(404);
  return new Response(streamed(origin, first.value, slices), xml);
};

function streamed(origin: string, first: Place[], slices: AsyncGenerator<Place[]>): ReadableStream {
  const encoder = new TextEncoder();
  const write = (slice: Place[]) => encoder.encode(slice.map((place) => entries(origin, place)).join(''));
  return new ReadableStream({
    start: (out) => {
      out.enqueue(encoder.encode(opening));
      out.enqueue(write(first));
    },
    pull: async (out) => {
      const { done, value } = await slices.next();
      if (!done) return out.enqueue(write(value));
      out.enqueue(encoder.encode(closing));
      out.close();
    },
    cancel: async () => void (await slices.return(undefined)),
  });
}
