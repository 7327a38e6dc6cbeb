import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { orderNumber, requests, type Caller, type Language } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By, In, Key } from '../access/visitor.js';
import { flag, pagingIn } from '../edge/query.js';
import { IdempotencyKey } from '../orders/idempotency-key.js';
import { orderRequest, placedOrder } from '../orders/order-request.js';
import { PlaceOrder } from '../orders/place-order.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

const filter = requests['orders.list-orders'].ask.omit({ by: true }).extend({ ...pagingIn, waiting: flag.optional() });

@Controller('api/orders')
export class OrdersController {
  constructor(
    private readonly services: Services,
    private readonly placeOrder: PlaceOrder,
  ) {}

  @Post()
  @For('anyone')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @Answers(placedOrder, 201)
  async place(
    @IdempotencyKey() idempotencyKey: string,
    @Body({ schema: orderRequest }) order: z.output<typeof orderRequest>,
    @By() by: Caller,
    @In() language: Language,
  ) {
    const placed = await this.placeOrder.handle({ by, idempotencyKey, language, order });
    const page = `${language === 'en' ? '/en' : ''}/pesanan/${placed.order.number}?kunci=${encodeURIComponent(placed.key)}`;
    return { ...placed.order, key: placed.key, href: page };
  }

  @Get()
  @For('staff')
  @Answers(requests['orders.list-orders'].answer)
  list(@Query({ schema: filter }) wanted: z.output<typeof filter>, @By() by: Caller) {
    return this.services.ask('orders.list-orders', { ...wanted, by });
  }

  @Get(':number')
  @For('anyone')
  @Answers(requests['orders.show-order'].answer)
  show(@Param('number', { schema: orderNumber }) number: string, @Key() key: string | undefined, @By() by: Caller) {
    return this.services.ask('orders.show-order', { by, number, key });
  }

  @Post(':number/cancellation')
  @For('anyone')
  @Answers(requests['orders.cancel-order'].answer, 201)
  cancel(
    @Param('number', { schema: orderNumber }) number: string,
    @NoBody() _: undefined,
    @Key() key: string | undefined,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.cancel-order', { by, number, key });
  }
}
