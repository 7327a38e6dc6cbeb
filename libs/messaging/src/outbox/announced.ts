import type { QueryRunner } from 'typeorm';

/** A fact on its way, as it stands in the outbox; `data` is JSON text. */
export interface OutgoingFact {
  id: string;
  name: string;
  data: string;
  correlationId: string;
  happenedAt: Date;
}

const announced = new WeakMap<QueryRunner, OutgoingFact[]>();

/** Until the transaction ends: what it announced. */
export function rememberAnnounced(transaction: QueryRunner, facts: OutgoingFact[]): void {
  announced.set(transaction, [...(announced.get(transaction) ?? []), ...facts]);
}

export function takeAnnounced(transaction: QueryRunner): OutgoingFact[] {
  const facts = announced.get(transaction) ?? [];
  announced.delete(transaction);
  return facts;
}
