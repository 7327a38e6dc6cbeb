import path from 'node:path';

/** Of the workspace; the same distance from the sources and from what is built of them. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');
