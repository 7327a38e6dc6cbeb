import 'reflect-metadata';
import { startService } from '@rakkarya/service';
import { database } from './database/database.js';
import { NoticesModule } from './notices.module.js';

await startService('notices', NoticesModule, database);
