import 'reflect-metadata';
import { startService } from '@rakkarya/service';
import { CatalogueModule } from './catalogue.module.js';
import { database } from './database/database.js';

await startService('catalogue', CatalogueModule, database);
