import 'reflect-metadata';
import { startService } from '@rakkarya/service';
import { database } from './database/database.js';
import { gatewayOptions } from './gateway-options.js';
import { GatewayModule } from './gateway.module.js';

await startService('gateway', GatewayModule, database, gatewayOptions);
