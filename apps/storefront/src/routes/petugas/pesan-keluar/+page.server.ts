import { cursor, orderNumber } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import type { PageServerLoad } from './$types';

const states = { 'belum-dikirim': 'waiting', 'surel-gagal': 'failed', terkirim: 'sent', semua: undefined } as const;
type Shown = keyof typeof states;

export const load: PageServerLoad = async ({ url: { searchParams } }) => {
  const { ask, caller: by } = visit();
  const asked = searchParams.get('keadaan') ?? '';
  const shown: Shown = asked in states ? (asked as Shown) : 'belum-dikirim';
  const order = orderNumber.safeParse(searchParams.get('pesanan')).data;
  const after = cursor.safeParse(searchParams.get('sesudah') ?? undefined).data;
  const messages = await ask('notices.list-messages', { by, state: states[shown], order, after });
  return { shown, messages };
};
