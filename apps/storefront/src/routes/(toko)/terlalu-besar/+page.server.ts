import { error } from '@sveltejs/kit';

/** What the hooks show in place of a page that was sent too much. */
export const load = () => error(413);
