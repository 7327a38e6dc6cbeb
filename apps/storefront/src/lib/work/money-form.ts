import { requests, type Asked } from '@rakkarya/contracts';
import { rupiahIn } from './rupiah-in.ts';

const asked = requests['orders.note-money'].ask.omit({ by: true });
type Money = Omit<Asked<'orders.note-money'>, 'by'>;
export type MoneyField = 'payeeId' | 'amount' | 'at' | 'sender' | 'remark';

/** What staff wrote of money that came, with times as they are read on a clock in Blitar; or which of it is wrong. */
export function moneyIn(
  entered: Record<string, string>,
  now: Date,
): { money: Money; wrong: [] } | { money?: never; wrong: MoneyField[] } {
  const at = new Date(`${entered['waktu'] ?? ''}+07:00`);
  const read = asked.safeParse({
    ...{ id: entered['id'], payeeId: entered['penerima'], way: entered['cara'] },
    amount: rupiahIn(entered['jumlah'] ?? ''),
    at: Number.isNaN(at.getTime()) || at > now ? '' : at.toISOString(),
    sender: entered['pengirim']?.trim() || undefined,
    remark: entered['catatan']?.trim() || null,
  });
  if (read.success) return { money: read.data, wrong: [] };
  return { wrong: read.error.issues.map(({ path }) => path[0] as MoneyField) };
}
