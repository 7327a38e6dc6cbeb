import { voucherCode } from '@rakkarya/contracts';

const AT_MOST = 6;

/** Codes as a person writes them, with spaces or commas between. `null` when one of them cannot be a code. */
export function codesIn(text: string | undefined): string[] | null {
  const written = (text ?? '').split(/[\s,;]+/).filter(Boolean);
  const codes = written.map((code) => voucherCode.safeParse(code).data);
  if (written.length > AT_MOST || codes.some((code) => code === undefined)) return null;
  return [...new Set(codes as string[])];
}
