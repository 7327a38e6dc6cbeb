import { error } from '@sveltejs/kit';
import { requests } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import type { RequestHandler } from './$types';

const photo = requests['orders.show-return-photo'].ask.pick({ returnId: true, position: true }).strict();

/** A photograph of what is to go back. */
export const GET: RequestHandler = async ({ params }) => {
  const { ask, caller: by } = visit();
  const asked = photo.safeParse({ returnId: params.return, position: Number(params.position) });
  if (!asked.success) error(404);
  const { mediaType, bytes } = await ask('orders.show-return-photo', { by, ...asked.data });
  return new Response(Buffer.from(bytes, 'base64'), { headers: { 'content-type': mediaType } });
};
