import type { NestMicroservice } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Broker } from '@rakkarya/messaging';
import { Metrics } from '../metrics/metrics.js';
import { CountRequests } from './count-requests.js';
import { RequestServer } from './request-server.js';

/** Binds every `@OnRequest` of the app to the broker. */
export function answerRequests(app: NestFastifyApplication, queue: string): void {
  const strategy = new RequestServer(app.get(Broker).connected, queue);
  // Deferred, or what is global is not applied; marked as called, or every start-up hook of the app runs a second time.
  const server = app.connectMicroservice({ strategy }, { deferInitialization: true }) as unknown as NestMicroservice;
  server.setIsInitHookCalled(true);
  server.useGlobalInterceptors(new CountRequests(app.get(Metrics)));
}
