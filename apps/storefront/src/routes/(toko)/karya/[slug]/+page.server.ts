import { error, fail, redirect } from '@sveltejs/kit';
import { slug as slugs } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import { cardAddress } from '#lib/card.ts';
import { addToCart, readCart } from '#lib/cart.ts';
import { keepCart } from '#lib/cart-cookie.ts';
import { ownFavourites } from '#lib/favourites.ts';
import { foundCraft } from '#lib/found-craft.ts';
import { address } from '#lib/language.ts';
import { orNothing } from '#lib/or-nothing.ts';
import { rememberPrice } from '#lib/seen-prices.ts';
import { visit } from '#lib/visit.ts';
import { costOf } from './cost-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, cookies }) => {
  const { ask, language } = visit();
  const craft = await foundCraft(params.slug);
  const { slug } = craft;
  const [producer, related, reviews, questions, cost, favourites] = await Promise.all([
    orNothing(ask('producers.show-producer', { slug: craft.producer.slug, language })),
    orNothing(ask('catalogue.list-related', { slug, language, limit: 8 })),
    orNothing(ask('catalogue.list-craft-reviews', { slug, language, limit: 3 })),
    orNothing(ask('catalogue.list-craft-questions', { slug, language, limit: 3 })),
    costOf(craft),
    ownFavourites(cookies),
  ]);
  return {
    craft,
    producer,
    cost,
    reviews: { items: reviews?.items ?? [], more: Boolean(reviews?.next) },
    questions: { items: questions?.items ?? [], more: Boolean(questions?.next) },
    related: related?.items ?? [],
    card: cardAddress(craft),
    favourite: favourites.includes(craft.id),
    added: url.searchParams.has('masuk'),
    now: new Date().toISOString(),
  };
};

export const actions: Actions = {
  default: async ({ request, cookies, params, url }) => {
    if (!slugs.safeParse(params.slug).success) error(404);
    const form = await request.formData();
    const quantity = Number(form.get('jumlah'));
    const sku = String(form.get('sku') ?? '');
    const cart = readCart(cookies.get('keranjang'));
    const fuller = addToCart(cart, sku, quantity);
    if (!sku) return fail(422, { wrong: m.craft_choose_variant() });
    if (quantity < 1 || fuller === cart) return fail(422, { wrong: m.craft_wrong_quantity() });
    keepCart(cookies, url, fuller);
    if (!cart.has(sku)) await rememberPrice(cookies, url, sku);
    redirect(303, `${address(`/karya/${params.slug}`)}?masuk=1`);
  },
};
