export { m } from '#messages/messages';
export * from './dates.js';
export * from './numbers.js';
export * from './problem-sentence.js';
export * from './spoken-language.js';
