export { database } from './database/database.js';
export { NoticesModule } from './notices.module.js';
