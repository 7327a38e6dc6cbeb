import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Kept } from './kept.js';

/** Gives it: nothing but headers to who has it already, or asks for no more. */
export function answerKept({ headers, method }: IncomingMessage, response: ServerResponse, kept: Kept): void {
  if (isHeldBy(headers['if-none-match'], kept)) {
    response.writeHead(304, kept.headAlone).end();
    return;
  }
  const { head, body } = kept.formFor(headers['accept-encoding']?.toString());
  response.writeHead(kept.status, head).end(method === 'HEAD' ? undefined : body);
}

/** Whether the reader's copy is the one we would give. */
export const isHeldBy = (ifNoneMatch: string | undefined, { etag }: Kept): boolean =>
  ifNoneMatch !== undefined && (ifNoneMatch === etag || ifNoneMatch.split(/\s*,\s*/).includes(etag));
