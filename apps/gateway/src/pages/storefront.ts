import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import compression from 'compression';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerKept } from '../cache/answer-kept.js';
import type { Errand } from '../cache/errand.js';
import { PageCache } from '../cache/page-cache.js';
import { sendProblem } from '../problems/problem-filter.js';
import { Settings } from '../settings.js';
import { HeldResponse } from './held-response.js';
import { builtPages, pagesInDevelopment, type PageHandler } from './page-handler.js';
import { Visits } from './visits.js';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Hands every address that is not ours to the pages. */
@Injectable()
export class Storefront {
  readonly #log = new Logger(Storefront.name);
  /** For pages that are made for one person; those for everybody are kept compressed. */
  readonly #compress = compression() as Middleware;

  constructor(
    private readonly settings: Settings,
    private readonly cache: PageCache,
    private readonly visits: Visits,
  ) {}

  async mount(fastify: FastifyInstance): Promise<void> {
    const pages = await this.#pages(fastify);
    if (pages === null) this.#log.warn('there are no pages: only /api answers');
    else await this.serve(fastify, pages);
  }

  async serve(fastify: FastifyInstance, pages: PageHandler): Promise<void> {
    await fastify.register(async (scope) => {
      // The pages read bodies themselves.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _body, done) => done(null));
      scope.setErrorHandler(sendProblem);
      scope.all('/*', (request, reply) => this.#serve(pages, request, reply));
    });
  }

  async #pages(fastify: FastifyInstance): Promise<PageHandler | null> {
    if (this.settings.storefront === 'off') return null;
    return this.settings.storefront === 'dev' ? pagesInDevelopment(fastify.server) : builtPages();
  }

  async #serve(pages: PageHandler, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (/^\/(api|gambar)(\/|\?|$)/.test(request.url)) throw new BrokenRule('not-found');
    request.raw.headers['x-forwarded-proto'] = this.#scheme(request);
    const errand = this.cache.errandOf(request);
    if (errand) await this.#bring(errand, pages, request, reply);
    else await this.#pass(pages, request, reply);
  }

  /** Told by us, since a browser could tell anything; and a proxy that ends TLS need not tell. */
  #scheme({ host, protocol }: FastifyRequest): string {
    const { publicUrl } = this.settings;
    return publicUrl?.host === host ? publicUrl.protocol.slice(0, -1) : protocol;
  }

  async #pass(pages: PageHandler, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.visits.during(request, this.settings.publicUrl?.origin, () => {
      const { raw } = reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) raw.setHeader(name, value);
      this.#compress(request.raw, raw, () => pages(request.raw, raw, () => void raw.writeHead(404).end()));
    });
  }

  /** The whole page for everybody who waits for it: what this one reader has already must not shorten it. */
  async #bring(errand: Errand, pages: PageHandler, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const held = new HeldResponse(request.raw);
    const ifNoneMatch = request.raw.headers['if-none-match'];
    delete request.raw.headers['if-none-match'];
    await this.visits.during(request, this.settings.publicUrl?.origin, () => {
      pages(request.raw, held, () => void held.writeHead(404).end());
    });
    await held.whole;
    if (ifNoneMatch !== undefined) request.raw.headers['if-none-match'] = ifNoneMatch;

    const headers = {
      ...(reply.getHeaders() as Record<string, string>),
      ...held.heldHeaders,
      vary: 'Cookie, Accept-Encoding',
    };
    const kept = errand.bring(held.statusCode, headers, held.body);
    if (kept) return answerKept(request.raw, reply.hijack().raw, kept);
    void reply.code(held.statusCode).headers(held.heldHeaders).send(held.body);
  }
}
