import { Body, Controller, Post } from '@nestjs/common';
import { requests } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

/** The provider tells more than we read; what is signed is taken as the text it came as. */
const notification = z
  .looseObject(requests['orders.take-notification'].ask.shape)
  .transform((told) => requests['orders.take-notification'].ask.strip().parse(told));

@Controller('api/notifications')
export class NotificationsController {
  constructor(private readonly services: Services) {}

  @Post('midtrans')
  @For('anyone')
  @Answers(requests['orders.take-notification'].answer)
  midtrans(@Body({ schema: notification }) told: z.output<typeof notification>) {
    return this.services.ask('orders.take-notification', told);
  }
}
