/** One statement as the database logged it. */
export interface Statement {
  pid: number;
  role: string;
  text: string;
  /** As the database prints them: text, or null. */
  values: (string | null)[];
}

/** What `log_line_prefix` must be for `statementsIn` to understand the log. */
export const LOG_LINE_PREFIX = '%p|%u|';

const ENTRY = /^(\d+)\|([^|]*)\|(LOG|DETAIL): {2}([\s\S]*)$/;

/** The statements of a Postgres log written with `log_statement = all`, in their order. */
export function statementsIn(log: string): Statement[] {
  const statements: Statement[] = [];
  const last = new Map<string, Statement>();
  for (const entry of log.split(/\n(?!\t)/)) {
    const [, pid = '', role = '', kind, rest = ''] = ENTRY.exec(entry) ?? [];
    if (kind === 'DETAIL') last.get(pid)?.values.push(...valuesIn(rest));
    const text = kind === 'LOG' && /^(?:statement|execute [^:]*): ([\s\S]*)$/.exec(rest)?.[1]?.replaceAll('\n\t', '\n');
    if (!text) continue;
    const statement = { pid: Number(pid), role, text, values: [] };
    statements.push(statement);
    last.set(pid, statement);
  }
  return statements;
}

/** `Parameters: $1 = 'it''s', $2 = NULL`. */
function valuesIn(detail: string): (string | null)[] {
  const found = detail.replace(/^parameters: /i, '').matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g);
  return [...found].map(([, text]) => text?.replaceAll("''", "'").replaceAll('\n\t', '\n') ?? null);
}
