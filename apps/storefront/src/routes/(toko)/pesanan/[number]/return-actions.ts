import { redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '@rakkarya/wording';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { addressOf, named } from './own-order.ts';

const MOST = 3;

/** The buyer asks to send something back. The form carries the id, so that sending it twice asks once. */
export const returnActions = {
  retur: async (event: RequestEvent<{ number: string }>) => {
    const { number, key } = named(event);
    const form = await event.request.formData();
    const quantities = quantitiesIn(form);
    const lines = Object.entries(quantities).flatMap(([sku, quantity]) => (quantity > 0 ? [{ sku, quantity }] : []));
    const reason = String(form.get('alasan') ?? '').trim();
    const again = (status: number, sentence: string) =>
      failed(status, { of: 'retur', sentence, asked: { quantities, reason } });
    if (lines.length === 0 || reason.length < 3) return again(422, m.return_incomplete());

    const asked = await refusalOf(async () =>
      visit().askReturn({ number, key, id: String(form.get('id')), lines, reason }, await photosIn(form)),
    );
    if ('refusal' in asked) return again(asked.status, asked.refusal.sentence);
    redirect(303, `${addressOf({ number, key })}#retur`);
  },
};

/** By SKU, also those of which nothing is sent back. */
const quantitiesIn = (form: FormData): Record<string, number> =>
  Object.fromEntries(
    [...form.entries()]
      .filter(([name]) => name.startsWith('jumlah-'))
      .map(([name, value]) => [name.slice('jumlah-'.length), Math.trunc(Number(value)) || 0]),
  );

function photosIn(form: FormData): Promise<Uint8Array[]> {
  const files = form.getAll('foto').filter((file): file is File => file instanceof File && file.size > 0);
  return Promise.all(files.slice(0, MOST).map(async (file) => new Uint8Array(await file.arrayBuffer())));
}
