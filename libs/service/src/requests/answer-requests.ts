import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Broker } from '@rakkarya/messaging';
import { Metrics } from '../metrics/metrics.js';
import { RequestServer } from './request-server.js';

/** Binds every `@OnRequest` of the app to the broker. Each brings its own pipe and filter; global ones would not apply. */
export function answerRequests(app: NestFastifyApplication, queue: string): void {
  const { requests } = app.get(Metrics);
  const { connected } = app.get(Broker);
  const answered = (name: string, outcome: string, seconds: number) => requests.observe({ name, outcome }, seconds);
  app.connectMicroservice({ strategy: new RequestServer({ connected, queue, answered }) });
}
