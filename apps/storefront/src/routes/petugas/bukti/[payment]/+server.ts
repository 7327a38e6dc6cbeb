import { error } from '@sveltejs/kit';
import { requests } from '@rakkarya/contracts';
import { visit } from '#lib/visit.ts';
import type { RequestHandler } from './$types';

const payment = requests['orders.show-proof'].ask.shape.paymentId;

/** The picture of a payment's proof. */
export const GET: RequestHandler = async ({ params }) => {
  const { ask, caller: by } = visit();
  const paymentId = payment.safeParse(params.payment);
  if (!paymentId.success) error(404);
  const { mediaType, bytes } = await ask('orders.show-proof', { by, paymentId: paymentId.data });
  return new Response(Buffer.from(bytes, 'base64'), { headers: { 'content-type': mediaType } });
};
