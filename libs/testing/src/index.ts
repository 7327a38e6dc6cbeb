export { eventually } from './eventually.js';
export type { House } from './house.js';
export { takePlace, type Place } from './place/place.js';
export { startedService, type StartedServiceOptions } from './started-service.js';
export { testDatabase, type TestDatabase } from './test-database.js';
