import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config, ServiceOptions } from '@rakkarya/service';
import type { FastifyRequest } from 'fastify';
import { refuseCrossSite } from './access/same-origin.js';
import { Sessions } from './accounts/sessions.js';
import { PageCache } from './cache/page-cache.js';
import { serveDescription } from './docs/serve-description.js';
import { takeBodies } from './edge/bodies.js';
import { keepPrivateByDefault } from './edge/cache-control.js';
import { leaveOutEmptyFields } from './edge/empty-fields.js';
import { limitRates } from './edge/limits.js';
import { addSecurityHeaders } from './edge/security-headers.js';
import { Storefront } from './pages/storefront.js';
import { sendProblem } from './problems/problem-filter.js';
import { Settings } from './settings.js';

declare module 'fastify' {
  interface FastifyInstance {
    isStaff(request: FastifyRequest): Promise<boolean>;
  }
}

/** What the gateway is beyond a service: everything before and beside its controllers, in the order in which a request meets it. */
export const gatewayOptions: ServiceOptions = {
  get fastify() {
    return { trustProxy: new Settings().trustProxy, rewriteUrl, frameworkErrors: sendProblem };
  },
  mayReadMetrics: (request) => request.server.isStaff(request),
  prepare,
};

/** Machines find these where people expect them, and where everything else is. */
const rewriteUrl = ({ url = '/' }: { url?: string | undefined }): string =>
  url.replace(/^\/api(?=\/(health|ready|metrics)$)/, '');

async function prepare(app: NestFastifyApplication, { rateLimit }: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const settings = app.get(Settings);
  fastify.decorate(
    'isStaff',
    async ({ headers }: FastifyRequest) => (await app.get(Sessions).signedIn(headers.cookie))?.role === 'staff',
  );
  fastify.decorateRequest('signedIn', null);

  app.get(PageCache).install(fastify);
  await addSecurityHeaders(fastify);
  if (rateLimit) await limitRates(fastify);
  fastify.addHook('onRequest', async (request) => refuseCrossSite(request, settings.publicUrl));
  leaveOutEmptyFields(fastify);
  keepPrivateByDefault(fastify);
  await takeBodies(app);
  serveDescription(app);
  await app.get(Storefront).mount(fastify);
}
