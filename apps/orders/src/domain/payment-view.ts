import { parseQris, withAmount, type OrderView } from '@rakkarya/contracts';
import type { Payment } from './payment.js';

type Shown = OrderView['payments'][number];

/** A payment as its buyer sees it; `proofAlike` is for staff, who are shown it beside. */
export function viewOfPayment(payment: Payment): Shown {
  const { id, way, payeeName, amount, uniqueAmount, due, state, account, hasProof } = payment;
  const { partly, claimedAt, custody, online } = payment;
  return {
    ...{ id, way, amount, uniqueAmount, state, account, hasProof, partly, custody, online },
    payee: { name: payeeName },
    claimedAt: claimedAt && new Date(claimedAt).toISOString(),
    due: due.toISOString(),
    qris: payment.qris ? codeFor(payment.qris, amount - partly) : null,
    proofAlike: [],
  };
}

/** Of what is still missing; scanned in the way that was chosen when it was asked for. */
function codeFor(code: string, amount: number): Shown['qris'] {
  const { name, nmid, initiation } = parseQris(code);
  return { code: withAmount(code, amount, { keepStatic: initiation === '11' }), name, nmid };
}
