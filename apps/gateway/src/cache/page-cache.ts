import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Metrics } from '@rakkarya/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../settings.js';
import { answerKept, isHeldBy } from './answer-kept.js';
import { cacheKey } from './cache-key.js';
import { Errand } from './errand.js';
import type { Headers, Kept } from './kept.js';
import { whileRendering } from './rendering.js';
import { Shelf } from './shelf.js';

/** Answers from the shelf before anything else is done; of many who want what is not there, one is let through and all get what it brings. */
@Injectable()
export class PageCache {
  readonly #errands = new Map<string, Errand>();
  readonly #sent = new WeakMap<FastifyRequest, Errand>();

  constructor(
    private readonly shelf: Shelf,
    private readonly settings: Settings,
    private readonly metrics: Metrics,
  ) {}

  install(fastify: FastifyInstance): void {
    if (!this.settings.pageCache) return;
    this.#standBefore(fastify.server);
    fastify.addHook('onRequest', (request, reply, done) => this.#receive(request, reply, done));
    fastify.addHook('onSend', (request, reply, payload, done) => done(null, this.#keep(request, reply, payload)));
  }

  /** The errand this request was sent on, if any: what it brings is brought with `bring`. */
  errandOf(request: FastifyRequest): Errand | undefined {
    return this.#sent.get(request);
  }

  /** What is on the shelf is given before Fastify hears of the request: its way through hooks and routes costs more than the answer. */
  #standBefore(server: Server): void {
    const [handle] = server.listeners('request');
    server.removeAllListeners('request').on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!this.#given(request, response)) handle?.call(server, request, response);
    });
  }

  #given(request: IncomingMessage, response: ServerResponse): boolean {
    const since = performance.now();
    const key = cacheKey(request);
    const kept = key === null ? undefined : this.shelf.look(key);
    if (!kept?.fresh) return false;
    answerKept(request, response, kept);
    const { method } = request;
    const seconds = (performance.now() - since) / 1000;
    this.metrics.http.observe({ method, route: 'kept', status: response.statusCode }, seconds);
    return true;
  }

  #receive(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
    const key = cacheKey(request.raw);
    if (key === null) return done();
    const kept = this.shelf.look(key);
    const errand = this.#errands.get(key);
    if (errand)
      return errand.whenBack((brought) => (brought ? answerKept(request.raw, reply.hijack().raw, brought) : done()));
    if (request.method === 'HEAD') return done();
    whileRendering(this.#send(request, key, kept).rendering, done);
  }

  #send(request: FastifyRequest, key: string, outdated: Kept | undefined): Errand {
    const errand = new Errand(outdated, (brought) => {
      this.#errands.delete(key);
      const whole = brought?.status === 200 && !errand.rendering.unavailable;
      if (whole && brought !== outdated) this.shelf.put(key, brought, errand.rendering.since);
    });
    this.#errands.set(key, errand);
    this.#sent.set(request, errand);
    return errand;
  }

  /** For answers that go Fastify's way. */
  #keep(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
    const errand = this.#sent.get(request);
    if (!errand || errand.ended) return payload;
    const body = typeof payload === 'string' ? Buffer.from(payload) : null;
    const headers = { ...(reply.getHeaders() as Headers), vary: 'Accept-Language, Accept-Encoding' };
    const kept = errand.bring(reply.statusCode, headers, body);
    if (kept?.status !== 200) return payload;
    void reply.code(200).headers(kept.headers);
    if (!isHeldBy(request.headers['if-none-match'], kept)) return kept.body;
    void reply.code(304);
    return null;
  }
}
