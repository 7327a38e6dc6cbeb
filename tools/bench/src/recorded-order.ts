import { randomBytes, randomUUID } from 'node:crypto';
import type { Statement } from './statement-log.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Secrets and fingerprints: hashes in hexadecimal, with or without the mark of a byte string. */
const HASH = /\b[0-9a-f]{32,128}\b|(?<=\\x)[0-9a-f]{16,128}\b/g;
const NUMBER = /RK-[2-9A-HJ-NP-Z]{6}/g;
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The statements that belong to one order: those whose session's transaction names it, or something it names. */
export function statementsOf(orderId: string, log: Statement[], known: ReadonlySet<string>): Statement[] {
  const works = transactions(log);
  const ids = new Set([orderId]);
  for (let before = -1; before !== ids.size;) {
    before = ids.size;
    for (const work of works)
      if (work.some((one) => idsIn(one).some((id) => ids.has(id))))
        work.flatMap(idsIn).forEach((id) => known.has(id) || ids.add(id));
  }
  return works.filter((work) => work.some((one) => idsIn(one).some((id) => ids.has(id)))).flat();
}

/**
 * The same statements for another order of another SKU: every id, number and hash that is not `known` is another one, alike
 * wherever it stands. Each with parameters has a name, as in the apps, so that it is parsed and planned once.
 */
export function anotherOrder(
  statements: Statement[],
  known: ReadonlySet<string>,
  [sku, otherSku]: [string, string],
): (Statement & { name?: string })[] {
  const others = new Map<string, string>();
  const other =
    (make: (old: string) => string) =>
    (old: string): string => {
      if (known.has(old)) return old;
      const fresh = others.get(old) ?? make(old);
      others.set(old, fresh);
      return fresh;
    };
  const changed = (text: string): string =>
    text
      .replaceAll(sku, otherSku)
      .replace(
        UUID,
        other(() => randomUUID()),
      )
      .replace(
        HASH,
        other((old) => randomBytes(old.length).toString('hex').slice(0, old.length)),
      )
      .replace(
        NUMBER,
        other(() => `RK-${[...randomBytes(6)].map((byte) => LETTERS[byte % 32]).join('')}`),
      );
  return statements.map((one, position) => ({
    ...one,
    ...(one.values.length > 0 ? { name: `s${position}` } : {}),
    values: one.values.map((value) => (value === null ? null : changed(value))),
  }));
}

const idsIn = ({ values }: Statement): string[] => values.flatMap((value) => value?.match(UUID) ?? []);

/** From BEGIN to COMMIT of a session, or a statement alone; in the order in which they began. */
function transactions(log: Statement[]): Statement[][] {
  const works: Statement[][] = [];
  const open = new Map<number, Statement[]>();
  for (const one of log) {
    const begins = /^(BEGIN|START TRANSACTION)/i.test(one.text);
    const work = begins ? [] : (open.get(one.pid) ?? []);
    if (begins) open.set(one.pid, work);
    if (work.length === 0) works.push(work);
    work.push(one);
    if (/^(COMMIT|ROLLBACK)/i.test(one.text)) open.delete(one.pid);
  }
  return works;
}
