export { CatalogueModule } from './catalogue.module.js';
export { database } from './database/database.js';
