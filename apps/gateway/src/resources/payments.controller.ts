import { Body, Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import { requests, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { TakesUpload } from '../access/takes-upload.js';
import { By, Key } from '../access/visitor.js';
import { OrderPictures } from '../pictures/order-pictures.js';
import { Uploaded } from '../pictures/upload.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const confirmation = requests['orders.confirm-payment'].ask.pick({ amount: true, as: true }).strict();
const id = z.uuid();

@Controller('api/payments/:id')
export class PaymentsController {
  constructor(
    private readonly services: Services,
    private readonly pictures: OrderPictures,
  ) {}

  @Post('proof')
  @For('anyone')
  @TakesUpload()
  @Answers(requests['orders.attach-proof'].answer, 201)
  attachProof(
    @Param('id', { schema: id }) paymentId: string,
    @Uploaded() upload: Buffer,
    @Key() key: string | undefined,
    @By() by: Caller,
  ) {
    return this.pictures.attachProof({ by, key, paymentId }, upload);
  }

  @Get('proof')
  @For('anyone')
  @Header('cache-control', 'private, no-store')
  async showProof(@Param('id', { schema: id }) paymentId: string, @Key() key: string | undefined, @By() by: Caller) {
    const { mediaType, bytes } = await this.services.ask('orders.show-proof', { by, key, paymentId });
    return new StreamableFile(Buffer.from(bytes, 'base64'), { type: mediaType });
  }

  @Post('confirmation')
  @For('producer', 'staff')
  @Answers(requests['orders.confirm-payment'].answer, 201)
  confirm(
    @Param('id', { schema: id }) paymentId: string,
    @Body({ schema: confirmation }) received: z.output<typeof confirmation>,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.confirm-payment', { by, paymentId, ...received });
  }
}
