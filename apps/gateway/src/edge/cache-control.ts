import type { FastifyInstance } from 'fastify';

/** What says nothing about being kept may not be: it was for one person. */
export function keepPrivateByDefault(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}
