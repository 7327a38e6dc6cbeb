import { Body, Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import { orderNumber, requests, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { TakesUpload } from '../access/takes-upload.js';
import { By, Key } from '../access/visitor.js';
import { OrderPictures } from '../pictures/order-pictures.js';
import { Uploaded } from '../pictures/upload.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

/** `id` is the caller's: asked twice is asked once. Photographs follow, each in an upload of its own. */
const wanted = requests['orders.ask-return'].ask.pick({ id: true, lines: true, reason: true }).strict();
const decision = requests['orders.decide-return'].ask.pick({ accepted: true, answer: true }).strict();
const receipt = requests['orders.receive-return'].ask.pick({ place: true }).strict();
const id = z.uuid();

@Controller('api')
export class ReturnsController {
  constructor(
    private readonly services: Services,
    private readonly pictures: OrderPictures,
  ) {}

  @Post('orders/:number/returns')
  @For('anyone')
  @Answers(requests['orders.ask-return'].answer, 201)
  ask(
    @Param('number', { schema: orderNumber }) number: string,
    @Body({ schema: wanted }) asked: z.output<typeof wanted>,
    @Key() key: string | undefined,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.ask-return', { by, key, number, photos: [], ...asked });
  }

  @Post('returns/:id/decision')
  @For('producer', 'staff')
  @Answers(requests['orders.decide-return'].answer, 201)
  decide(
    @Param('id', { schema: id }) returnId: string,
    @Body({ schema: decision }) decided: z.output<typeof decision>,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.decide-return', { by, returnId, ...decided });
  }

  @Post('returns/:id/receipt')
  @For('producer', 'staff')
  @Answers(requests['orders.receive-return'].answer, 201)
  receive(
    @Param('id', { schema: id }) returnId: string,
    @Body({ schema: receipt }) { place }: z.output<typeof receipt>,
    @By() by: Caller,
  ) {
    return this.services.ask('orders.receive-return', { by, returnId, place });
  }

  /** Of what is to go back: three at most, until it is decided. */
  @Post('returns/:id/photos')
  @For('anyone')
  @TakesUpload()
  @Answers(requests['orders.attach-return-photo'].answer, 201)
  attachPhoto(
    @Param('id', { schema: id }) returnId: string,
    @Uploaded() upload: Buffer,
    @Key() key: string | undefined,
    @By() by: Caller,
  ) {
    return this.pictures.attachReturnPhoto({ by, key, returnId }, upload);
  }

  @Get('returns/:id/photos/:position')
  @For('anyone')
  @Header('cache-control', 'private, no-store')
  async showPhoto(
    @Param('id', { schema: id }) returnId: string,
    @Param('position', { schema: z.coerce.number().int().min(0).max(2) }) at: number,
    @Key() key: string | undefined,
    @By() by: Caller,
  ) {
    const photo = await this.services.ask('orders.show-return-photo', { by, key, returnId, position: at });
    return new StreamableFile(Buffer.from(photo.bytes, 'base64'), { type: photo.mediaType });
  }
}
