import type { Reroute } from '@sveltejs/kit/hooks';
import { withoutLanguage } from '#lib/language.ts';

/** English pages have the same segments under `/en`. */
export const reroute: Reroute = ({ url }) => withoutLanguage(url.pathname);
