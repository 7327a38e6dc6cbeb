import { randomBytes } from 'node:crypto';
import { MidtransStandIn } from '@rakkarya/stand-ins/midtrans';
import type { Household } from '../keeping/household.js';
import type { Settings } from '../settings.js';

/** Whom orders asks for online payments. */
export interface OnlinePayments {
  url: string;
  serverKey: string;
}

/**
 * A house with samples and no provider's key gets one that only looks like it, where a person pays by a click. Nothing: orders
 * takes what the environment says, or offers no online payment.
 */
export async function openMidtrans(
  { env, sampleData }: Settings,
  gatewayPort: number,
  household: Pick<Household, 'keepAtIt'>,
): Promise<OnlinePayments | null> {
  if (env['ORDERS_MIDTRANS_SERVER_KEY'] || env['MIDTRANS_SERVER_KEY'] || !sampleData) return null;
  const serverKey = `contoh-${randomBytes(16).toString('hex')}`;
  const notify = `http://127.0.0.1:${gatewayPort}/api/notifications/midtrans`;
  const standIn = await MidtransStandIn.open({ serverKey, notify });
  household.keepAtIt({ stop: () => standIn.close() });
  return { url: standIn.url, serverKey };
}
