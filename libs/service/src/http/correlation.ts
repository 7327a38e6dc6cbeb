import type { IncomingMessage } from 'node:http';
import { correlationFrom, withCorrelation } from '@rakkarya/messaging';
import type { FastifyInstance } from 'fastify';

const HEADER = 'x-correlation-id';

/** A caller's own id is kept when it is well-formed. */
export const correlationOf = ({ headers }: IncomingMessage): string => correlationFrom(headers[HEADER]?.toString());

/** Answers with the request's correlation id and keeps it at hand for everything done on its behalf. */
export function addCorrelation(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header(HEADER, request.id);
    withCorrelation(request.id, done);
  });
}
