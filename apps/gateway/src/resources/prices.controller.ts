import { Body, Controller, Post } from '@nestjs/common';
import { requests } from '@rakkarya/contracts';
import type { z } from 'zod';
import { For } from '../access/for.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const cart = requests['orders.price-order'].ask.omit({ phone: true });
const parcels = requests['orders.quote-delivery'].ask.omit({ buying: true });

/** What it would cost, before anything is ordered. Nothing is kept of it. */
@Controller('api/prices')
export class PricesController {
  constructor(private readonly services: Services) {}

  @Post()
  @For('anyone')
  @Answers(requests['orders.price-order'].answer)
  price(@Body({ schema: cart }) wanted: z.output<typeof cart>) {
    return this.services.ask('orders.price-order', wanted);
  }

  @Post('delivery')
  @For('anyone')
  @Answers(requests['orders.quote-delivery'].answer)
  quote(@Body({ schema: parcels }) wanted: z.output<typeof parcels>) {
    return this.services.ask('orders.quote-delivery', wanted);
  }
}
