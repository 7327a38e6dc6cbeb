const RECIPIENT = { recipient: '–', phone: '', address: null };
const NOBODY = { phone: null, email: null, accountId: null };
const NO_WORDS = '–––';

/** What each field of an event that tells of a buyer becomes; nothing where it may be left out. */
const blanks: Readonly<Record<string, (told: object) => unknown>> = {
  /** An order's has a name, and may be left out. */
  contact: (told) => ('name' in told ? undefined : { ...told, ...NOBODY }),
  giftNote: () => undefined,
  delivery: (told) => ({ ...told, ...RECIPIENT }),
  cameBack: () => NO_WORDS,
};

/**
 * The data of an event without who its buyer is: it parses as before and has the same effect. Answers the very same object
 * where nothing was told of anybody.
 */
export function withoutPerson(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!Object.keys(blanks).some((field) => Object.hasOwn(data, field))) return data;
  const fields = Object.entries(data).map(([field, told]): [string, unknown] => [
    field,
    blanks[field] ? blanks[field](told as object) : told,
  ]);
  return Object.fromEntries(fields.filter(([, told]) => told !== undefined));
}
