export { database } from './database/database.js';
export { ProducersModule } from './producers.module.js';
