import 'reflect-metadata';
import { startService } from '@rakkarya/service';
import { database } from './database/database.js';
import { OrdersModule } from './orders.module.js';

await startService('orders', OrdersModule, database);
