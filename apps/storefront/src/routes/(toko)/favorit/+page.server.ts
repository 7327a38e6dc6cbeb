import { fail, redirect } from '@sveltejs/kit';
import { m } from '@rakkarya/wording';
import {
  favouritesIn,
  isCraftId,
  keepFavourites,
  mostFavourites,
  ownFavourites,
  withFavourite,
} from '#lib/favourites.ts';
import { address } from '#lib/language.ts';
import { ownPath } from '#lib/own-path.ts';
import { refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies }) => {
  const ids = await ownFavourites(cookies);
  const { ask, language, signedIn } = visit();
  const { items } = ids.length ? await ask('catalogue.list-crafts-by-id', { ids, language }) : { items: [] };
  return { crafts: items, signedIn: signedIn !== null };
};

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

export const actions: Actions = {
  simpan: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const [craft, { favourites }] = [text(form, 'karya'), visit()];
    if (favourites) {
      const saved = isCraftId(craft) ? await refusalOf(() => favourites.save(craft)) : null;
      if (saved && 'refusal' in saved) return fail(saved.status, { wrong: saved.refusal.sentence });
    } else {
      const ids = withFavourite(favouritesIn(cookies), craft);
      if (!ids) return fail(422, { wrong: m.favourite_full({ count: mostFavourites }) });
      keepFavourites(cookies, url, ids);
    }
    redirect(303, ownPath(text(form, 'kembali'), address('/favorit')));
  },
  hapus: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const [craft, { favourites }] = [text(form, 'karya'), visit()];
    if (!favourites)
      keepFavourites(
        cookies,
        url,
        favouritesIn(cookies).filter((id) => id !== craft),
      );
    else if (isCraftId(craft)) await favourites.drop(craft);
    redirect(303, ownPath(text(form, 'kembali'), address('/favorit')));
  },
};
