import { error } from '@sveltejs/kit';

/** Inside the shop's own frame, unlike the answer to a route that does not exist. */
export const load = () => error(404);
