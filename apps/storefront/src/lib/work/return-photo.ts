import { error } from '@sveltejs/kit';
import { requests } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';

const photo = requests['orders.show-return-photo'].ask.pick({ returnId: true, position: true }).strict();

/** A photograph of what is to go back, for whoever orders says may see it. */
export async function returnPhoto(params: { return: string; position: string }): Promise<Response> {
  const { ask, caller: by } = visit();
  const asked = photo.safeParse({ returnId: params.return, position: Number(params.position) });
  if (!asked.success) error(404);
  const { mediaType, bytes } = await ask('orders.show-return-photo', { by, ...asked.data });
  return new Response(Buffer.from(bytes, 'base64'), { headers: { 'content-type': mediaType } });
}
