import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BrokenRule } from '@rakkarya/contracts';
import type { FastifyRequest } from 'fastify';

const MEGABYTE = 1024 * 1024;

/** Bodies are JSON, or one file; anything else is answered 415. */
export async function takeBodies(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('text/plain');
  app.useBodyParser('application/json', {}, (request, body, done) =>
    body.length === 0 ? done(null, undefined) : parse(request as FastifyRequest, body.toString(), done),
  );
  // Nest would otherwise take forms for it.
  app.useBodyParser('application/x-www-form-urlencoded', {}, (_request, _body, done) =>
    done(new BrokenRule('media-type')),
  );
  await app.register(multipart, {
    throwFileSizeLimit: true,
    limits: { fileSize: 10 * MEGABYTE, files: 1, fields: 2, fieldSize: 1_000, parts: 4, headerPairs: 50 },
  });
}
