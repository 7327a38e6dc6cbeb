// Half of the limit for requests: a Nest service on NATS that sends fixed bytes back.
import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MessagePattern, Transport, type MicroserviceOptions } from '@nestjs/microservices';

const { NATS_URL = '', BYTES_URL = '' } = process.env;
const answer: unknown = await (await fetch(BYTES_URL)).json();

@Controller()
class Echo {
  @MessagePattern('echo')
  echo(): unknown {
    return answer;
  }
}

@Module({ controllers: [Echo] })
class EchoModule {}

const app = await NestFactory.createMicroservice<MicroserviceOptions>(EchoModule, {
  transport: Transport.NATS,
  options: { servers: [NATS_URL], user: 'echo', pass: 'echo' },
  logger: false,
});
await app.listen();
process.send?.({ url: '' });
