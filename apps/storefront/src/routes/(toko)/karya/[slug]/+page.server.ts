import { error, fail, redirect } from '@sveltejs/kit';
import { slug as slugs } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import { addToCart, readCart } from '#lib/cart.ts';
import { keepCart } from '#lib/cart-cookie.ts';
import { address } from '#lib/language.ts';
import { orNothing } from '#lib/or-nothing.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const { ask, language } = visit();
  if (!slugs.safeParse(params.slug).success) error(404);
  const craft = await ask('catalogue.show-craft', { slug: params.slug, language });
  const [producer, sameGroup, sameKind] = await Promise.all([
    orNothing(ask('producers.show-producer', { slug: craft.producer.slug, language })),
    orNothing(ask('catalogue.list-crafts', { producer: craft.producer.slug, language, limit: 5 })),
    orNothing(ask('catalogue.list-crafts', { kind: craft.kind.code, language, limit: 9 })),
  ]);
  const others = [...(sameGroup?.items ?? []), ...(sameKind?.items ?? [])].filter(({ slug }) => slug !== craft.slug);
  const related = [...new Map(others.map((other) => [other.slug, other])).values()].slice(0, 8);
  return { craft, producer, related, added: url.searchParams.has('masuk') };
};

export const actions: Actions = {
  default: async ({ request, cookies, params, url }) => {
    const form = await request.formData();
    const quantity = Number(form.get('jumlah'));
    const sku = String(form.get('sku') ?? '');
    const cart = readCart(cookies.get('keranjang'));
    const fuller = addToCart(cart, sku, quantity);
    if (!sku) return fail(422, { wrong: m.craft_choose_variant() });
    if (quantity < 1 || fuller === cart) return fail(422, { wrong: m.craft_wrong_quantity() });
    keepCart(cookies, url, fuller);
    redirect(303, `${address(`/karya/${params.slug}`)}?masuk=1`);
  },
};
