import { redirect } from '@sveltejs/kit';
import { address } from '#lib/language.ts';

export const load = () => redirect(302, address('/bayar/alamat'));
