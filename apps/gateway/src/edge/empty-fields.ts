import type { FastifyInstance } from 'fastify';

/** A form that searches sends `?q=&kind=` for what was not filled in: an empty field is none. */
export function leaveOutEmptyFields(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, _reply, done) => {
    const query = request.query as Record<string, unknown> | null;
    for (const [name, value] of Object.entries(query ?? {})) if (value === '') delete query![name];
    done();
  });
}
