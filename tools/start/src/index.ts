export type { Running } from './data-folder/run-file.js';
export type { House } from './open-house.js';
export type { Settings } from './settings.js';
export { startHouse } from './start-house.js';
export { startTemporaryHouse, type TemporaryHouse } from './start-temporary-house.js';
