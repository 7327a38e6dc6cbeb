import { consentDraft, rupiah } from '@rakkarya/contracts';

/** What the buyer saw on this page and agreed to by its button: the total, and the send-by date if they ticked it. */
export function agreementIn(form: FormData) {
  const agreedTotal = rupiah.safeParse(Number(form.get('jumlah') || Number.NaN)).data;
  const consent = consentDraft.safeParse({ sendBy: form.get('setuju') }).data ?? null;
  return { ...(agreedTotal !== undefined && { agreedTotal }), consent };
}
