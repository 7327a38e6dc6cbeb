import { waitDraft, type Asked } from '@rakkarya/contracts';

type Wait = Asked<'catalogue.wait-for-stock'>['wait'];
export type WrongField = 'sku' | 'kontak';

/** What somebody wrote into the one field: an e-mail address, or a phone number in any spelling. Else which fields are wrong. */
export function waitOf(
  { sku, contact }: { sku: string; contact: string },
  toE164: (text: string) => string | null,
): { wait: Wait } | { wrong: WrongField[] } {
  const reached = contact.includes('@') ? { by: 'email', email: contact } : { by: 'phone', phone: toE164(contact) };
  const { data, error } = waitDraft.safeParse({ sku, ...reached });
  if (data) return { wait: data };
  const wrong = new Set(error.issues.map(({ path: [field] }): WrongField => (field === 'sku' ? 'sku' : 'kontak')));
  return { wrong: [...wrong] };
}
