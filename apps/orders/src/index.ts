export { database } from './database/database.js';
export { OrdersModule } from './orders.module.js';
