import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { orderNumber, type Caller } from '@rakkarya/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { For } from '../access/for.js';
import { By, Key } from '../access/visitor.js';
import { OrderEvents } from '../live/order-events.js';
import { OrdersStream } from '../live/orders-stream.js';

@Controller('api/orders')
@ApiProduces('text/event-stream')
export class OrderEventsController {
  constructor(
    private readonly events: OrderEvents,
    private readonly stream: OrdersStream,
  ) {}

  /** `order`: the order as `GET /orders/:number` shows it, now and whenever it changes. */
  @Get(':number/events')
  @For('anyone')
  watch(
    @Param('number', { schema: orderNumber }) number: string,
    @Key() key: string | undefined,
    @By() by: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.events.watch({ by, number, key }, request, reply);
  }

  /** `orders`: which ones something happened to. `missed`: read the list anew. */
  @Get('stream')
  @For('staff')
  watchAll(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.stream.watch(request, reply);
  }
}
