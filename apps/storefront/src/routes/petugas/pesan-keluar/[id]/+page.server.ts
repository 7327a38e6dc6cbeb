import { address } from '#lib/language.ts';
import { retryEmail, sendMessage, shownMessage } from '#lib/told/message-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = shownMessage;

export const actions: Actions = {
  kirim: sendMessage,
  surel: (event) => retryEmail(event, address('/petugas/pesan-keluar')),
};
