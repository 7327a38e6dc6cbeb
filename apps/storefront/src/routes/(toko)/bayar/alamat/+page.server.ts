import { fail, redirect } from '@sveltejs/kit';
import { readCart } from '#lib/cart.ts';
import { areaChoices, areasCalled, isFurther, namesOf } from '#lib/area-choices.ts';
import { keepEntered, readEntered } from '#lib/checkout-cookie.ts';
import { enteredIn, recipientOf, type Entered } from '#lib/checkout-fields.ts';
import { address } from '#lib/language.ts';
import { enteredFrom, keepAddress, savedAddresses } from '#lib/saved-addresses.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, url }) => {
  if (readCart(cookies.get('keranjang')).size === 0) redirect(302, address('/keranjang'));
  const saved = await savedAddresses();
  const kept = readEntered(cookies);
  const entered = Object.keys(kept).length === 0 && saved[0] ? enteredFrom(saved[0]) : kept;
  if (entered !== kept) keepEntered(cookies, url, entered);
  return { entered, saved, areas: await areaChoices(entered.area || undefined) };
};

export const actions: Actions = {
  lanjut: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const before = readEntered(cookies);
    const entered: Entered = { ...before, ...enteredIn(form) };
    const chosen = String(form.get('wilayah') ?? '');
    if (entered.way === 'courier' && isFurther(chosen, before.area || undefined)) {
      const further = { ...entered, ...(await namesOf(chosen)) };
      keepEntered(cookies, url, further);
      if (!further.village) return { wrong: [], next: true };
      return onwards(further, { cookies, url, form });
    }
    return onwards(entered, { cookies, url, form });
  },
  cari: async ({ request, cookies, url }) => {
    const form = await request.formData();
    keepEntered(cookies, url, { ...readEntered(cookies), ...enteredIn(form) });
    const q = String(form.get('cari') ?? '').trim();
    return { wrong: [], q, found: await areasCalled(q) };
  },
  ganti: async ({ request, cookies, url }) => {
    const entered = { ...readEntered(cookies), ...enteredIn(await request.formData()) };
    keepEntered(cookies, url, { ...entered, area: '', village: '', district: '', regency: '', province: '' });
    return { wrong: [], next: true };
  },
  pakai: async ({ request, cookies, url }) => {
    const id = (await request.formData()).get('pakai');
    const saved = (await savedAddresses()).find((one) => one.id === id);
    if (saved) keepEntered(cookies, url, { ...readEntered(cookies), ...enteredFrom(saved) });
    redirect(303, address('/bayar/alamat'));
  },
};

async function onwards(
  entered: Entered,
  { cookies, url, form }: { cookies: Parameters<typeof keepEntered>[0]; url: URL; form: FormData },
) {
  keepEntered(cookies, url, entered);
  const { recipient, wrong } = recipientOf(entered, visit().phone);
  if (!recipient) return fail(422, { wrong });
  if (form.has('simpan')) await keepAddress(recipient);
  redirect(303, address('/bayar/kirim'));
}
