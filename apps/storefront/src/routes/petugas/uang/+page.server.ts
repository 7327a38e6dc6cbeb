import { redirect, type RequestEvent } from '@sveltejs/kit';
import { orderNumber, requests } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by } = visit();
  const settled = url.searchParams.has('beres');
  const after = url.searchParams.get('setelah') ?? undefined;
  const now = new Date().toISOString();
  return { settled, now, cases: await ask('orders.list-cases', { by, settled, ...(after && { after }) }) };
};

const backWays = requests['orders.return-money'].ask.shape.way.catch('other');

async function about({ url }: RequestEvent, of: string, work: () => Promise<unknown>) {
  const done = await refusalOf(work);
  if (!('refusal' in done)) redirect(303, url.pathname);
  const { code, sentence } = done.refusal;
  return failed(done.status, { of, sentence: code === 'not-found' ? m.money_match_wrong() : sentence });
}

export const actions = {
  beres: async (event) => {
    const { ask, caller: by } = visit();
    const form = await event.request.formData();
    const caseId = String(form.get('perkara') ?? '');
    const note = form.get('catatan');
    return about(event, caseId, () =>
      ask('orders.settle-case', { by, caseId, ...(note !== null && { note: String(note) }) }),
    );
  },
  cocok: async (event) => {
    const { ask, caller: by } = visit();
    const form = await event.request.formData();
    const caseId = String(form.get('perkara') ?? '');
    const number = orderNumber.safeParse(
      String(form.get('nomor') ?? '')
        .trim()
        .toUpperCase(),
    ).data;
    if (!number) return failed(422, { of: caseId, sentence: m.money_match_wrong() });
    return about(event, caseId, () => ask('orders.match-money', { by, caseId, number }));
  },
  kembali: async (event) => {
    const { ask, caller: by } = visit();
    const form = await event.request.formData();
    const caseId = String(form.get('perkara') ?? '');
    const way = backWays.parse(form.get('cara'));
    const reference = String(form.get('rujukan') ?? '');
    return about(event, caseId, () => ask('orders.return-money', { by, caseId, way, reference }));
  },
} satisfies Actions;
