import { Injectable } from '@nestjs/common';
import type { Answer, Asked } from '@rakkarya/contracts';
import { HourlyLimit } from '../edge/hourly-limit.js';
import { Services } from '../services/services.js';

/** Whoever asks may not be whose number it is: how often it is named is counted. */
@Injectable()
export class WaitForStock {
  constructor(
    private readonly services: Services,
    private readonly limit: HourlyLimit,
  ) {}

  async handle({
    ip,
    ...asked
  }: Asked<'catalogue.wait-for-stock'> & { ip: string }): Promise<Answer<'catalogue.wait-for-stock'>> {
    const { wait } = asked;
    const contact = wait.by === 'phone' ? wait.phone : wait.email.toLowerCase();
    await this.limit.count('waiting', { ip, about: contact });
    return this.services.ask('catalogue.wait-for-stock', asked);
  }
}
