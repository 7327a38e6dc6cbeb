// A process for `start-service.int.spec.ts`: starts the apps named on its command line, none of which does anything.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { createMessagingTables, messagingSchemas } from '@rakkarya/messaging';
import { startService } from '@rakkarya/service';

let end = () => undefined;

class Nothing {
  beforeApplicationShutdown = () => end();
}
Module({})(Nothing);

class CreateTables {
  name = 'create-tables-2026112210000';
  up = (queryRunner) => createMessagingTables(queryRunner);
  down = () => Promise.resolve();
}

const database = { entities: messagingSchemas, migrations: [CreateTables] };

for (const app of process.argv.slice(2)) await startService(app, Nothing, database);
process.on('message', (wish) => {
  if (wish === 'stumble') void Promise.reject(new Error('nobody caught this'));
  if (wish === 'never end') {
    end = () => new Promise(() => undefined);
    process.send('as you wish');
  }
});
