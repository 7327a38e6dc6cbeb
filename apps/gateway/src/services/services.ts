import { Injectable } from '@nestjs/common';
import { BrokenRule, type Answer, type Asked, type RequestName } from '@rakkarya/contracts';
import { Requests } from '@rakkarya/messaging';
import { currentRendering } from '../cache/rendering.js';
import { tagsShown } from '../cache/tags.js';

/** Asks the services, and notes what the answer that is being made will show. */
@Injectable()
export class Services {
  constructor(private readonly requests: Requests) {}

  async ask<N extends RequestName>(name: N, request: Asked<N>): Promise<Answer<N>> {
    const rendering = currentRendering();
    try {
      const answer = await this.requests.ask(name, request, patienceFor(name));
      const tags = rendering && tagsShown(name, answer);
      if (tags === null) rendering!.private = true;
      for (const tag of tags ?? []) rendering!.tags.add(tag);
      return answer;
    } catch (error) {
      if (rendering && error instanceof BrokenRule && error.code === 'unavailable') rendering.unavailable = true;
      throw error;
    }
  }
}

/** Behind these somebody outside the house is asked, who takes longer than we do. */
const SLOW: readonly RequestName[] = ['orders.take-notification', 'orders.pay-back'];

const patienceFor = (name: RequestName): { timeout: number } | undefined =>
  SLOW.includes(name) ? { timeout: 10_000 } : undefined;
