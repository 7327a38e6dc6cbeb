import type { AddressInfo } from 'node:net';
import { Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyServerOptions } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Config } from './config.js';
import type { Database } from './database/data-source.js';
import { openDatabase } from './database/open-database.js';
import { addAccess } from './http/access.js';
import { fastifyAdapter } from './http/adapter.js';
import { addHealth, type HealthOptions } from './http/health.js';
import { Readiness } from './http/readiness.js';
import { log } from './logs/log.js';
import { Metrics } from './metrics/metrics.js';
import { inApp } from './process/which-app.js';
import { answerRequests } from './requests/answer-requests.js';
import { ServiceModule } from './service-module.js';

export interface ServiceOptions extends HealthOptions {
  /** Fastify's own options: `trustProxy`, `bodyLimit`, … */
  fastify?: FastifyServerOptions;
  /** Before routes are laid: plugins, global pipes, filters and guards, and what is not a controller's. */
  prepare?(app: NestFastifyApplication, config: Config): void | Promise<void>;
}

export interface OpenService {
  app: NestFastifyApplication;
  db: DataSource;
  /** Where `/health`, `/ready`, `/metrics` and, in the gateway, everything else answers. */
  port: number;
  /** Stops taking, finishes what is in hand, closes. Whoever calls again waits for the same end. */
  close(): Promise<void>;
}

/** How long somebody may keep a connection open, such as one for live updates, after we began to close. */
const FAREWELL = 5000;

/** Opens an app within this process and leaves the process itself alone: no signals, no exit. */
export function openService(
  config: Config,
  module: Type,
  database: Database,
  options: ServiceOptions = {},
): Promise<OpenService> {
  return inApp(config.app, async () => {
    const logger = log(config);
    Logger.overrideLogger(logger);
    const db = await openDatabase(config, database);
    const root = ServiceModule.around(module, config, db);
    const app = await NestFactory.create<NestFastifyApplication>(root, fastifyAdapter(options.fastify), {
      logger,
      abortOnError: false,
    });
    const close = closing(app, db);
    try {
      return { app, db, port: await listen(app, config, options), close };
    } catch (error) {
      await close();
      throw error;
    }
  });
}

async function listen(app: NestFastifyApplication, config: Config, options: ServiceOptions): Promise<number> {
  const readiness = app.get(Readiness);
  const metrics = app.get(Metrics);
  const fastify = app.getHttpAdapter().getInstance();
  addAccess(fastify, metrics);
  addHealth(fastify, { readiness, metrics }, options);
  await options.prepare?.(app, config);
  answerRequests(app, config.app);
  await app.listen(config.port, config.host);
  await app.startAllMicroservices();
  readiness.state = 'up';
  const { port } = fastify.server.address() as AddressInfo;
  return port;
}

function closing(app: NestFastifyApplication, db: DataSource): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => (closed ??= close(app, db));
}

async function close(app: NestFastifyApplication, db: DataSource): Promise<void> {
  app.get(Readiness).state = 'stopping';
  const impatience = setTimeout(() => app.getHttpServer().closeAllConnections(), FAREWELL);
  await app.close().finally(() => clearTimeout(impatience));
  await db.destroy();
}
