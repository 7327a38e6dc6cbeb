import { error } from '@sveltejs/kit';

/** What the hooks show in place of a page of another role. */
export const load = () => error(403);
