import { redirect } from '@sveltejs/kit';
import { addressOf, named } from '../../pesanan/[number]/own-order.ts';
import type { PageServerLoad } from './$types';

/** What is to be paid stands with the order. */
export const load: PageServerLoad = (event) => redirect(303, addressOf(named(event)));
