import type { EntityManager } from 'typeorm';
import type { Payment } from '../domain/payment.js';
import { uniqueAmount } from '../domain/unique-amount.js';

/** By account: the amounts that are awaited there. */
type Taken = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Adds the payments, each transfer with an amount that nothing else awaited on its account has. The first choice is made blindly
 * and is nearly always free; who loses it to another looks and chooses again. By account and amount, so that two never wait for each other.
 */
export async function addPayments(
  tx: EntityManager,
  payments: readonly Payment[],
  { keepStatic = false } = {},
): Promise<void> {
  for (const payment of payments) payment.beScanned(keepStatic);

  let left = [...payments];
  for (let taken: Taken = new Map(); left.length > 0; taken = await amountsNear(tx, left)) {
    for (const payment of left) choose(payment, taken);
    const added: { id: string }[] = await tx.query(ADD, [JSON.stringify(left.sort(byAccountAndAmount))]);
    left = left.filter(({ id }) => !added.some((payment) => payment.id === id));
  }
}

const ADD = `
  INSERT INTO payments (id, order_id, position, payee_id, payee_name, way, amount, unique_amount, due, state, account, account_key, has_proof,
    qris, online)
  SELECT id, "orderId", position, "payeeId", "payeeName", way, amount, "uniqueAmount", due, state, nullif(account, 'null'), "accountKey", "hasProof",
    qris, nullif(online, 'null')
  FROM jsonb_to_recordset($1) AS payment (
    id uuid, "orderId" uuid, position integer, "payeeId" uuid, "payeeName" text, way text, amount bigint, "uniqueAmount" integer,
    due timestamptz, state text, account jsonb, "accountKey" text, "hasProof" boolean, qris text, online jsonb)
  ON CONFLICT DO NOTHING RETURNING id`;

function choose(payment: Payment, taken: Taken): void {
  if (payment.accountKey === null) return;
  payment.beRecognisedBy(uniqueAmount(payment.share, taken.get(payment.accountKey) ?? new Set()));
}

async function amountsNear(tx: EntityManager, payments: readonly Payment[]): Promise<Taken> {
  if (payments.length === 0) return new Map();
  const rows: { accountKey: string; amounts: number[] }[] = await tx.query(
    `SELECT account_key AS "accountKey", array_agg(amount::double precision) AS amounts
     FROM payments JOIN unnest($1::text[], $2::bigint[]) AS wanted (key, share)
       ON account_key = key AND amount BETWEEN share + 1 AND share + 999
     WHERE unique_amount IS NOT NULL AND state IN ('open', 'looking')
     GROUP BY account_key`,
    [payments.map(({ accountKey }) => accountKey), payments.map(({ share }) => share)],
  );
  return new Map(rows.map(({ accountKey, amounts }) => [accountKey, new Set(amounts)]));
}

const byAccountAndAmount = (one: Payment, other: Payment): number =>
  (one.accountKey ?? '').localeCompare(other.accountKey ?? '') || one.amount - other.amount;
