export { database } from './database/database.js';
export { gatewayOptions } from './gateway-options.js';
export { GatewayModule } from './gateway.module.js';
