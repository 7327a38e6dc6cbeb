import { hash } from './private-link.js';

/** The same for the same content, in whatever order its keys were written. */
export const fingerprint = (content: unknown): string => hash(JSON.stringify(content, sorted));

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
