import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kept } from './kept.js';

/** Gives it: nothing but headers to who has it already, or asks for no more. */
export function answerKept({ headers, method }: FastifyRequest, reply: FastifyReply, kept: Kept): void {
  const { raw } = reply.hijack();
  if (isHeldBy(headers['if-none-match'], kept)) {
    raw.writeHead(304, kept.headAlone).end();
    return;
  }
  const { head, body } = kept.formFor(headers['accept-encoding']?.toString());
  raw.writeHead(kept.status, head).end(method === 'HEAD' ? undefined : body);
}

/** Whether the reader's copy is the one we would give. */
export const isHeldBy = (ifNoneMatch: string | undefined, { etag }: Kept): boolean =>
  ifNoneMatch !== undefined && (ifNoneMatch === etag || ifNoneMatch.split(/\s*,\s*/).includes(etag));
