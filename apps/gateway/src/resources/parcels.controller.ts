import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { parcel, requests, type Caller } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { pagingIn } from '../edge/query.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

const filter = requests['producers.list-parcels'].ask.omit({ by: true }).extend(pagingIn);
const acceptance = requests['producers.accept-parcel'].ask.pick({ readyBy: true });
const shipment = requests['producers.send-parcel'].ask.pick({ courier: true, trackingNumber: true });
const comeBack = requests['producers.bring-back-parcel'].ask.pick({ reason: true });
const id = z.uuid();

@Controller('api/parcels')
export class ParcelsController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('producer', 'staff')
  @Answers(requests['producers.list-parcels'].answer)
  list(@Query({ schema: filter }) wanted: z.output<typeof filter>, @By() by: Caller) {
    return this.services.ask('producers.list-parcels', { ...wanted, by });
  }

  @Post(':id/acceptance')
  @For('producer', 'staff')
  @Answers(parcel, 201)
  accept(
    @Param('id', { schema: id }) parcelId: string,
    @Body({ schema: acceptance }) given: z.output<typeof acceptance>,
    @By() by: Caller,
  ) {
    return this.services.ask('producers.accept-parcel', { by, parcelId, ...given });
  }

  @Post(':id/packing')
  @For('producer', 'staff')
  @Answers(parcel, 201)
  pack(@Param('id', { schema: id }) parcelId: string, @NoBody() _: undefined, @By() by: Caller) {
    return this.services.ask('producers.pack-parcel', { by, parcelId });
  }

  @Post(':id/shipment')
  @For('producer', 'staff')
  @Answers(parcel, 201)
  send(
    @Param('id', { schema: id }) parcelId: string,
    @Body({ schema: shipment }) given: z.output<typeof shipment>,
    @By() by: Caller,
  ) {
    return this.services.ask('producers.send-parcel', { by, parcelId, ...given });
  }

  /** It has been brought to the showroom. */
  @Post(':id/arrival')
  @For('producer', 'staff')
  @Answers(parcel, 201)
  bringIn(@Param('id', { schema: id }) parcelId: string, @NoBody() _: undefined, @By() by: Caller) {
    return this.services.ask('producers.bring-in-parcel', { by, parcelId });
  }

  @Post(':id/delivery')
  @For('producer', 'staff')
  @Answers(parcel, 201)
  deliver(@Param('id', { schema: id }) parcelId: string, @NoBody() _: undefined, @By() by: Caller) {
    return this.services.ask('producers.deliver-parcel', { by, parcelId });
  }

  /** The courier brought it back. */
  @Post(':id/come-back')
  @For('producer', 'staff')
  @Answers(parcel, 201)
  bringBack(
    @Param('id', { schema: id }) parcelId: string,
    @Body({ schema: comeBack }) given: z.output<typeof comeBack>,
    @By() by: Caller,
  ) {
    return this.services.ask('producers.bring-back-parcel', { by, parcelId, ...given });
  }
}
