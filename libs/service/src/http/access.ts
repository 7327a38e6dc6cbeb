import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics/metrics.js';

/** Counts and logs what was asked by its route: an address itself may hold a name, a number or a key. */
export function addAccess(fastify: FastifyInstance, metrics: Metrics): void {
  const log = new Logger('Http');
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const seconds = reply.elapsedTime / 1000;
    metrics.http.observe({ method, route, status: reply.statusCode }, seconds);
    log[isReading(method) ? 'debug' : 'log']({ msg: 'answered', method, route, status: reply.statusCode, seconds });
    done();
  });
}

const isReading = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);
