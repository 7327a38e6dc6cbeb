import type { Fact } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import type { CaseKind } from '../domain/words.js';

const AT_A_TIME = 500;

interface Opened {
  id: string;
  kind: CaseKind;
  openedAt: Date;
}

/** Open cases that nobody has given a deadline yet, locked; those that another instance has in hand are left to it. */
export const casesWithoutDeadline = (tx: EntityManager): Promise<Opened[]> =>
  tx.query(
    `SELECT id, kind, opened_at AS "openedAt" FROM money_cases WHERE due IS NULL AND settled_at IS NULL
     LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [AT_A_TIME],
  );

export async function keepDeadlines(tx: EntityManager, cases: readonly { id: string; due: Date }[]): Promise<void> {
  if (cases.length === 0) return;
  await tx.query(
    `UPDATE money_cases SET due = given.due FROM jsonb_to_recordset($1) AS given (id uuid, due timestamptz)
     WHERE money_cases.id = given.id`,
    [JSON.stringify(cases)],
  );
}

type Overdue = Fact<'orders.case-overdue'>['data'];

/** Open cases whose deadline has passed and of which nobody was told: from now on somebody is. By the clock of the database. */
export async function takeOverdueCases(tx: EntityManager): Promise<Overdue[]> {
  const [rows]: [(Omit<Overdue, 'due'> & { due: Date })[]] = await tx.query(
    `UPDATE money_cases AS late SET overdue_told_at = now()
     FROM money_cases AS c LEFT JOIN orders ON orders.id = c.order_id LEFT JOIN payments ON payments.id = c.payment_id
     WHERE late.id = c.id AND c.id IN (
       SELECT id FROM money_cases WHERE due < now() AND settled_at IS NULL AND overdue_told_at IS NULL
       ORDER BY due LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING c.id AS "caseId", c.kind, CASE WHEN orders.id IS NOT NULL THEN jsonb_build_object('id', orders.id, 'number', orders.number) END AS "order",
       coalesce(c.payee_name, payments.payee_name) AS payee, c.amount::double precision AS amount, c.due`,
    [AT_A_TIME],
  );
  return rows.map((row) => ({ ...row, due: row.due.toISOString() }));
}
