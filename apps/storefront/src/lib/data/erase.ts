import { fail, redirect, type Cookies } from '@sveltejs/kit';
import type { OwnOrder } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import { address } from '#lib/language.ts';
import { refusalOf } from '#lib/refusal.ts';
import { passOnCookies } from '#lib/session-cookies.ts';
import { visit } from '#lib/visit.ts';

/** Erases what was asked for once the visitor has ticked that it cannot be undone; answers only when it was not. */
export async function erase({ request, cookies }: { request: Request; cookies: Cookies }, order?: OwnOrder) {
  const form = await request.formData();
  if (form.get('mengerti') !== 'ya') return fail(422, { sentence: m.my_data_confirm_first() });
  const erased = await refusalOf(() => visit().erasePersonalData(order));
  if ('refusal' in erased) return fail(erased.status, { sentence: erased.refusal.sentence });
  passOnCookies(cookies, erased.answer.setCookie);
  redirect(303, address('/akun/terhapus'));
}
