import 'reflect-metadata';
import { startService } from '@rakkarya/service';
import { database } from './database/database.js';
import { ProducersModule } from './producers.module.js';

await startService('producers', ProducersModule, database);
