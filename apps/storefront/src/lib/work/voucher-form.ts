import { voucherCode, voucherDraft, type Asked } from '@rakkarya/contracts';

type Wanted = Omit<Asked<'orders.make-voucher'>, 'by'>;
export type VoucherField = 'code' | 'producerId' | 'off' | 'minimum' | 'from' | 'until' | 'uses' | 'usesPerPhone';

/** What the form says, or the fields that cannot be understood. */
export function voucherIn(form: FormData): { wanted: Wanted } | { wrong: VoucherField[] } {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const number = (name: string): number | null => (text(name) ? Number(text(name).replace(/[.\s]/g, '')) : null);
  const value = number('nilai');
  const code = voucherCode.safeParse(text('kode'));
  const voucher = voucherDraft.safeParse({
    producerId: text('kelompok'),
    off: text('jenis') === 'percent' ? { kind: 'percent', percent: value } : { kind: 'amount', amount: value },
    minimum: number('minimum') ?? 0,
    ...{ from: text('dari'), until: text('sampai'), uses: number('kali'), usesPerPhone: number('kali-per-nomor') },
  });
  if (code.success && voucher.success) return { wanted: { code: code.data, voucher: voucher.data } };
  const issues = voucher.error?.issues.map(({ path }) => path[0] as VoucherField) ?? [];
  return { wrong: [...new Set([...(code.success ? [] : ['code' as const]), ...issues])] };
}
