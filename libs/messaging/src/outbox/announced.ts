import type { QueryRunner } from 'typeorm';

/** A fact on its way: as it stands in the outbox, `data` as JSON text. */
export interface Announced {
  id: string;
  name: string;
  data: string;
  correlationId: string;
}

const announced = new WeakMap<QueryRunner, Announced[]>();

/** Until the transaction ends: what it announced. */
export function rememberAnnounced(transaction: QueryRunner, facts: Announced[]): void {
  const earlier = announced.get(transaction);
  if (earlier) earlier.push(...facts);
  else announced.set(transaction, facts);
}

export function takeAnnounced(transaction: QueryRunner): Announced[] {
  const facts = announced.get(transaction) ?? [];
  announced.delete(transaction);
  return facts;
}
