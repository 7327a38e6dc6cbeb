import 'reflect-metadata';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Broker, Newsroom, Requests } from '@rakkarya/messaging';
import { Config, Metrics } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { openApi } from './docs/open-api.js';
import { GatewayModule } from './gateway.module.js';

const provided = [Config, DataSource, Metrics, Broker, Newsroom, Requests];

/** What every app has, by name alone: a preview makes nothing, it lists the routes. So this needs no broker and no database. */
@Global()
@Module({ providers: provided.map((provide) => ({ provide, useValue: null })), exports: provided })
class EveryAppHas {}

@Module({ imports: [EveryAppHas, GatewayModule] })
class Preview {}

const app = await NestFactory.create<NestFastifyApplication>(Preview, new FastifyAdapter(), {
  preview: true,
  logger: ['error'],
});
process.stdout.write(JSON.stringify(openApi(app)));
