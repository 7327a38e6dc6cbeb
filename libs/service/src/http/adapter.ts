import type { FastifyServerOptions } from 'fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { addCorrelation, correlationOf } from './correlation.js';

/** Fastify as every app begins with it; `correlationOf` names each request. */
export function fastifyAdapter(options: FastifyServerOptions = {}): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: 1_000_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    ...options,
    requestIdHeader: false,
    genReqId: correlationOf,
  });
  addCorrelation(adapter.getInstance());
  return adapter;
}
