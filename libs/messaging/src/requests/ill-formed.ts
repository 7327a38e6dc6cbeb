import { BrokenRule } from '@rakkarya/contracts';

export interface Issue {
  /** Where it is, as in `lines.0.quantity`; empty for the whole. */
  field: string;
  /** zod's word for what is wrong: `too_small`, `invalid_type`, `unrecognized_keys`, … */
  code: string;
  /** What that word needs to be concrete: `minimum`, `maximum`, `format`, `expected`, … */
  [more: string]: unknown;
}

interface SchemaIssue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  keys?: readonly string[];
}

/** What a zod schema has against a value, as 'ill-formed' carries it across the broker and to the client. */
export const illFormed = (issues: readonly SchemaIssue[]): BrokenRule =>
  new BrokenRule('ill-formed', { issues: issues.flatMap(concerning) });

function concerning(issue: SchemaIssue): Issue[] {
  const { code = 'custom', path, keys } = issue;
  if (!keys) return [{ ...concrete(issue), field: path.join('.'), code }];
  return keys.map((key) => ({ field: [...path, key].join('.'), code }));
}

/** Sentences are made elsewhere, in the reader's language; the value itself may be a secret. */
const concrete = (issue: object): object =>
  Object.fromEntries(Object.entries(issue).filter(([key, value]) => isConcrete(key, value)));

const isConcrete = (key: string, value: unknown): boolean =>
  !['message', 'path', 'input'].includes(key) &&
  (['string', 'number', 'boolean'].includes(typeof value) || key === 'values');
