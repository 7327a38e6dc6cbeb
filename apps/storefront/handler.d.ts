import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Serves every page and its static files. Expects the visit in the AsyncLocalStorage at
 * `globalThis[Symbol.for('rakkarya.visit')]`, and the body unread.
 */
export function handler(request: IncomingMessage, response: ServerResponse, next: () => void): void;
