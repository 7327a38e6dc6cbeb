import { writeFile } from 'node:fs/promises';
import { provisionDatabase } from './database/provision-database.js';
import { urlsFromEnvironment } from './database/urls-from-environment.js';
import { StreamKeeper } from './stream/stream-keeper.js';
import { complainOnce } from './stream/complain-once.js';

// A program of its own, for a container: makes the database for everyone, then keeps the stream there until it is told to stop.
// Writes READY_FILE when apps may start.
const { adminUrl, natsUrl, passwords, names } = urlsFromEnvironment(process.env);
const say = (text: string) => process.stdout.write(`${text}\n`);

await provisionDatabase(adminUrl, passwords, names);
say('the database is there');
const stream = new StreamKeeper(natsUrl, { onLook: complainOnce(say) });
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stream.stop());
await stream.there;
say('the stream is there');
const ready = process.env['READY_FILE'];
if (ready) await writeFile(ready, new Date().toISOString());
