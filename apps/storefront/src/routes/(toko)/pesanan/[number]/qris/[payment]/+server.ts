import { error } from '@sveltejs/kit';
import { qrPicture } from '#lib/order/qr.ts';
import { visit } from '#lib/visit.ts';
import { named } from '../../own-order.ts';
import type { RequestHandler } from './$types';

/** The code as a picture to keep: a bank's app on the same phone reads it from the gallery. */
export const GET: RequestHandler = async (event) => {
  const one = named(event);
  const { payments } = await visit().ask('orders.show-order', one);
  const payment = payments.find(({ id }) => id === event.params.payment);
  const code = payment?.qris?.code ?? payment?.online?.code;
  if (!code) error(404);
  return new Response(new Uint8Array(await qrPicture(code)), {
    headers: {
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="qris-${one.number}.png"`,
      'cache-control': 'private, no-store',
    },
  });
};
