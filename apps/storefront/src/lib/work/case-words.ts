import { m } from '@rakkarya/wording';
import type { Answer } from '@rakkarya/contracts';

type Kind = Answer<'orders.settle-case'>['kind'];

/** What a case is called, and what a person is to do about it. */
export const caseWords = (kind: Kind, ended = false): { name: string; todo: string } =>
  ({
    short: { name: m.case_short(), todo: m.case_short_todo() },
    'proof-alike': { name: m.case_proof_alike(), todo: m.case_proof_alike_todo() },
    'cash-held': { name: m.case_cash_held(), todo: ended ? m.case_cash_apart_todo() : m.case_cash_held_todo() },
    unnamed: { name: m.case_unnamed(), todo: m.case_unnamed_todo() },
    provider: { name: m.case_provider(), todo: m.case_provider_todo() },
  })[kind];
