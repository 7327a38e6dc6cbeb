import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { apps, type App } from '@rakkarya/contracts';
import { brokerUsers, type BrokerUserName } from './nats/users.js';

/** Passwords that only programs use, drawn once per data folder. */
export interface Secrets {
  /** Of the superuser `postgres`, and of each app's role. */
  database: Record<App | 'postgres', string>;
  broker: Record<BrokerUserName, string>;
  /** What sessions are signed with. */
  sessions: string;
  /** What private links are sealed with between orders and notices. */
  links: string;
  /** Of the first staff account, where nobody chose one. */
  firstStaff: string;
}

/** Reads `secrets.json`, which nobody but its owner can open; draws what is missing in it. */
export async function keptSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'secrets.json');
  const kept = await readFile(file, 'utf8').catch(() => '{}');
  const secrets = completed(JSON.parse(kept) as Partial<Secrets>);
  const text = `${JSON.stringify(secrets, null, 2)}\n`;
  if (text !== kept) await writeSafely(file, text);
  return secrets;
}

/** What is not kept yet is drawn; exported for tests, which start from nothing. */
export function completed(kept: Partial<Secrets> = {}): Secrets {
  return {
    database: { ...drawn([...apps, 'postgres'] as const), ...kept.database },
    broker: { ...drawn(brokerUsers), ...kept.broker },
    sessions: kept.sessions ?? secret(32),
    links: kept.links ?? secret(32),
    firstStaff: kept.firstStaff ?? secret(8),
  };
}

const drawn = <K extends string>(names: readonly K[]): Record<K, string> =>
  Object.fromEntries(names.map((name) => [name, secret(18)])) as Record<K, string>;

const secret = (bytes: number): string => randomBytes(bytes).toString('hex');

/** Renamed into place: a crash between two writes must not leave a cluster without its password. */
async function writeSafely(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await chmod(`${file}.new`, 0o600);
  await rename(`${file}.new`, file);
}
