import { redirect, type RequestEvent } from '@sveltejs/kit';
import { requests, type Asked } from '@rakkarya/contracts';
import { problemSentence } from '@rakkarya/wording';
import { language } from '#lib/language.ts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';

type Move = Asked<'producers.move-stock'>;

const shape = requests['producers.move-stock'].ask;

/** Says movements one after the other, each with the id its form was rendered with: pressed twice, moved once. */
async function moved(url: URL, moves: readonly Record<string, unknown>[]) {
  for (const move of moves) {
    const asked = shape.safeParse({ by: visit().caller, ...move });
    if (!asked.success)
      return failed(400, { of: String(move.sku), sentence: problemSentence('ill-formed', {}, language()) });
    const done = await refusalOf(() => visit().ask('producers.move-stock', asked.data));
    if ('refusal' in done) return failed(done.status, { of: asked.data.sku, sentence: done.refusal.sentence });
  }
  redirect(303, url.pathname + url.search.replace(/^\?\/\w+&?/, '?').replace(/\?$/, ''));
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

/** A difference at one place, with its cause. */
const ubah = async ({ request, url }: RequestEvent) => {
  const form = await request.formData();
  const quantity = Number(text(form, 'selisih'));
  const cause = text(form, 'sebab') || (quantity > 0 ? 'made' : 'counted');
  return moved(url, [{ id: text(form, 'id'), sku: text(form, 'sku'), place: text(form, 'tempat'), quantity, cause }]);
};

/** From one place to the other: gone here before it is there, so that it is never counted twice. */
const pindah = async ({ request, url }: RequestEvent) => {
  const form = await request.formData();
  const many = Number(text(form, 'banyak'));
  const toShowroom = text(form, 'ke') === 'showroom';
  const sku = text(form, 'sku');
  const cause: Move['cause'] = toShowroom ? 'brought-in' : 'taken-back';
  const [from, to]: Move['place'][] = toShowroom ? ['workshop', 'showroom'] : ['showroom', 'workshop'];
  return moved(url, [
    { id: text(form, 'id'), sku, place: from, quantity: -many, cause },
    { id: text(form, 'id2'), sku, place: to, quantity: many, cause },
  ]);
};

export const stockActions = { ubah, pindah };
