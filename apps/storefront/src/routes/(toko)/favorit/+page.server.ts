import { fail, redirect } from '@sveltejs/kit';
import { m } from '@rakkarya/wording';
import { favouritesIn, keepFavourites, mostFavourites, withFavourite } from '#lib/favourites.ts';
import { address } from '#lib/language.ts';
import { ownPath } from '#lib/own-path.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies }) => {
  const ids = favouritesIn(cookies);
  const { ask, language } = visit();
  const { items } = ids.length ? await ask('catalogue.list-crafts-by-id', { ids, language }) : { items: [] };
  return { crafts: items };
};

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

export const actions: Actions = {
  simpan: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const ids = withFavourite(favouritesIn(cookies), text(form, 'karya'));
    if (!ids) return fail(422, { wrong: m.favourite_full({ count: mostFavourites }) });
    keepFavourites(cookies, url, ids);
    redirect(303, ownPath(text(form, 'kembali'), address('/favorit')));
  },
  hapus: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const ids = favouritesIn(cookies).filter((id) => id !== text(form, 'karya'));
    keepFavourites(cookies, url, ids);
    redirect(303, ownPath(text(form, 'kembali'), address('/favorit')));
  },
};
