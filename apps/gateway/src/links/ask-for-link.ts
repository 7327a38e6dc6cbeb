import { Injectable } from '@nestjs/common';
import type { Asked } from '@rakkarya/contracts';
import { Services } from '../services/services.js';
import { HourlyLimit } from '../edge/hourly-limit.js';

/**
 * Queues the private link of an order for whoever placed it. It is sent to the phone or address that stands in the order and never
 * shown to who asks: number and phone stand on every parcel's label, so that knowing both proves nothing.
 */
@Injectable()
export class AskForLink {
  constructor(
    private readonly services: Services,
    private readonly limit: HourlyLimit,
  ) {}

  async handle({ ip, ...asked }: Asked<'notices.ask-for-link'> & { ip: string }): Promise<void> {
    await this.limit.count('link', { ip, about: `${asked.number} ${asked.phone}` });
    await this.services.ask('notices.ask-for-link', asked);
  }
}
