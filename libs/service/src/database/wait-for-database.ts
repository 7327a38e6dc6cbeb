import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';

/** Asks until the database answers, ever more slowly; throws the last reason after `seconds`. */
export async function waitForDatabase(url: string, seconds = 60): Promise<void> {
  const log = new Logger('Database');
  const giveUpAt = Date.now() + seconds * 1000;
  let told = '';

  for (let wait = 100; ; wait = Math.min(wait * 2, 2000)) {
    const reason = await refusal(url);
    if (reason === null) return;
    if (Date.now() + wait > giveUpAt) throw new Error(`the database did not answer within ${seconds} s: ${reason}`);
    if (reason !== told) log.warn(`waiting for the database: ${reason}`);
    told = reason;
    await pause(wait);
  }
}

async function refusal(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error instanceof AggregateError ? String(error.errors[0]) : String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
