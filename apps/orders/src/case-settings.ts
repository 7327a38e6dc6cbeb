import { readVariables } from '@rakkarya/service';
import { z } from 'zod';
import type { WaitingKind } from './domain/case-deadlines.js';

const days = z.coerce.number({ error: 'a number of days' }).int().min(1).max(90);

/** Couriers hand over cash by the week; what else is about money waits a few days at most. */
const variables = z.object({
  CASE_SHORT_DAYS: days.default(3),
  CASE_PROOF_ALIKE_DAYS: days.default(2),
  CASE_CASH_HELD_DAYS: days.default(7),
  CASE_PROVIDER_DAYS: days.default(2),
  CASE_UNNAMED_DAYS: days.default(2),
  CASE_RETURN_DAYS: days.default(3),
});

/** How many days a person has for a case of each kind. */
export function caseDays(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<WaitingKind, number>> {
  const settings = readVariables('orders', variables, env);
  return {
    short: settings.CASE_SHORT_DAYS,
    'proof-alike': settings.CASE_PROOF_ALIKE_DAYS,
    'cash-held': settings.CASE_CASH_HELD_DAYS,
    provider: settings.CASE_PROVIDER_DAYS,
    unnamed: settings.CASE_UNNAMED_DAYS,
    return: settings.CASE_RETURN_DAYS,
  };
}
