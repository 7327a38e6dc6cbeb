import type { QueryRunner } from 'typeorm';

/** A fact on its way, as it stands in the outbox; `data` is JSON text. */
export interface OutgoingFact {
  id: string;
  name: string;
  data: string;
  correlationId: string;
  happenedAt: Date;
}

const announced = new WeakMap<QueryRunner, Promise<OutgoingFact[]>[]>();

/** Until the transaction ends: what it announced. Facts that could not be written are none. */
export function rememberAnnounced(transaction: QueryRunner, facts: Promise<OutgoingFact[]>): void {
  const written = facts.catch(() => []);
  announced.set(transaction, [...(announced.get(transaction) ?? []), written]);
}

export async function takeAnnounced(transaction: QueryRunner): Promise<OutgoingFact[]> {
  const facts = announced.get(transaction) ?? [];
  announced.delete(transaction);
  return (await Promise.all(facts)).flat();
}
