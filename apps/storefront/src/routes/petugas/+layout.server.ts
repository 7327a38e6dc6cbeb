import { visit } from '#lib/visit.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = () => ({ name: visit().signedIn?.name ?? '' });
