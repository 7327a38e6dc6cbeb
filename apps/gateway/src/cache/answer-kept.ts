import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kept } from './kept.js';

/** Gives what is kept: nothing but headers to who has it already, or asks for no more. */
export function answerKept(request: FastifyRequest, reply: FastifyReply, kept: Kept): void {
  reply.hijack();
  const { headers } = request;
  const { raw } = reply;
  if (isHeldBy(headers['if-none-match'], kept)) raw.writeHead(304, varied(request, kept)).end();
  else send(request, raw, kept);
}

/** Whether the reader's copy is the one we would give. */
export const isHeldBy = (ifNoneMatch: string | undefined, { etag }: Kept): boolean =>
  ifNoneMatch !== undefined && (ifNoneMatch === etag || ifNoneMatch.split(/\s*,\s*/).includes(etag));

function send(request: FastifyRequest, raw: ServerResponse, kept: Kept): void {
  const encoding = kept.encodingFor(request.headers['accept-encoding']?.toString());
  const body = kept.body(encoding);
  const headers = varied(request, kept);
  headers['content-length'] = body.length;
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  raw.writeHead(200, headers);
  raw.end(request.method === 'HEAD' ? undefined : body);
}

const varied = (request: FastifyRequest, kept: Kept): Record<string, string | string[] | number> => ({
  ...kept.headers,
  vary: request.url.startsWith('/api/') ? 'Accept-Language, Accept-Encoding' : 'Cookie, Accept-Encoding',
});
