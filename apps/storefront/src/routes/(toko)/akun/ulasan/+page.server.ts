import { redirect } from '@sveltejs/kit';
import { cursor } from '@rakkarya/contracts';
import { address } from '#lib/language.ts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const { signedIn, listOwnReviews } = visit();
  if (!signedIn) redirect(303, address('/masuk?ke=') + encodeURIComponent(address('/akun/ulasan')));
  if (signedIn.role !== 'buyer') redirect(303, address('/akun'));
  const after = cursor.safeParse(url.searchParams.get('sesudah')).data;
  const { items, next } = await listOwnReviews({ after, limit: 20 });
  return {
    waiting: items.filter(({ review }) => review === null),
    written: items.flatMap(({ review, ...line }) => (review === null ? [] : [{ ...line, review }])),
    next,
  };
};
