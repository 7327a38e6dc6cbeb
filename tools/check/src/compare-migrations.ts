import path from 'node:path';
import { Logger } from '@nestjs/common';
import { apps, type App } from '@rakkarya/contracts';
import { provisionDatabase, removeDataFolder, startPostgres, temporaryFolder } from '@rakkarya/servers';
import type { Database } from '@rakkarya/service';
import { drift } from './drift.js';

Logger.overrideLogger(false);
const passwords = Object.fromEntries(apps.map((app) => [app, 'rakkarya-check'])) as Record<App, string>;
const folder = await temporaryFolder('check');
const postgres = await startPostgres({
  folder: path.join(folder, 'postgres'),
  logFile: path.join(folder, 'postgres.log'),
  password: passwords.orders,
  durable: false,
});

try {
  const urls = await provisionDatabase(postgres.url, passwords);
  for (const app of apps) {
    const { database } = (await import(`../../../apps/${app}/dist/database/database.js`)) as { database: Database };
    for (const statement of await drift(app, urls[app], database)) tell(app, statement);
  }
} finally {
  await postgres.stop().finally(() => removeDataFolder(folder));
}

function tell(app: App, statement: string): void {
  console.error(`${app}: entities and migrations differ by  ${statement}`);
  process.exitCode = 1;
}
