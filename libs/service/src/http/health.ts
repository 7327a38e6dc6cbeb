import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics.js';
import type { Readiness } from './readiness.js';

export interface HealthOptions {
  /** Who may read `/metrics`; anybody, when not given. */
  mayReadMetrics?(request: FastifyRequest): boolean | Promise<boolean>;
}

/** `/health`: the process lives. `/ready`: it can do its work, or 503 and why not. `/metrics`: what it counts. */
export function addHealth(
  fastify: FastifyInstance,
  { readiness, metrics }: { readiness: Readiness; metrics: Metrics },
  { mayReadMetrics = () => true }: HealthOptions,
): void {
  fastify.get('/health', async (_request, reply) => fresh(reply).send({ status: 'up' }));

  fastify.get('/ready', async (_request, reply) => {
    const reasons = await readiness.reasons();
    const ready = Object.keys(reasons).length === 0;
    return fresh(reply)
      .status(ready ? 200 : 503)
      .send(ready ? { status: 'ready' } : { status: 'not-ready', reasons });
  });

  fastify.get('/metrics', async (request, reply) => {
    if (!(await mayReadMetrics(request))) return reply.callNotFound();
    return fresh(reply)
      .type(metrics.registry.contentType)
      .send(await metrics.registry.metrics());
  });
}

const fresh = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store');
