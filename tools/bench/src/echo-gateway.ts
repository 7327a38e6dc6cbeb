// The other half: a Nest gateway on Fastify that asks the echo service for every call.
import 'reflect-metadata';
import { Controller, Get, Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientsModule, Transport, type ClientProxy } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { firstValueFrom } from 'rxjs';

const { NATS_URL = '' } = process.env;

@Controller()
class Echo {
  constructor(@Inject('NATS') private readonly nats: ClientProxy) {}

  @Get('echo')
  echo(): Promise<unknown> {
    return firstValueFrom(this.nats.send('echo', { limit: 24 }));
  }
}

@Module({
  imports: [
    ClientsModule.register([
      { name: 'NATS', transport: Transport.NATS, options: { servers: [NATS_URL], user: 'echo', pass: 'echo' } },
    ]),
  ],
  controllers: [Echo],
})
class EchoModule {}

const app = await NestFactory.create<NestFastifyApplication>(EchoModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
process.send?.({ url: `${await app.getUrl()}/echo` });
