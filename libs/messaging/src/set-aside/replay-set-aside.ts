import { Controller, Logger, type Type } from '@nestjs/common';
import { BrokenRule, type Answer, type Request, type Service } from '@rakkarya/contracts';
import { withCorrelation } from '../correlation.js';
import { eventFrom } from '../reader/arrived.js';
import { Handlers } from '../reader/handlers.js';
import { reasonOf } from '../reason.js';
import { OnRequest } from '../requests/on-request.js';
import { SetAsides, type SetAside } from './set-asides.js';

/** The way in `<service>.replay-set-aside`: the reader gets the event once more; if it fails again, it stays set aside with its new reason. */
export function replaySetAside(service: Service): Type {
  @Controller()
  class ReplaySetAside {
    readonly log = new Logger(ReplaySetAside.name);

    constructor(
      readonly setAsides: SetAsides,
      readonly handlers: Handlers,
    ) {}

    @OnRequest(`${service}.replay-set-aside`)
    async handle({ by, id }: Request<'orders.replay-set-aside'>): Promise<Answer<'orders.replay-set-aside'>> {
      if (by.role !== 'staff') throw new BrokenRule('not-allowed');
      return this.setAsides.replayed(id, await this.attempt(await this.setAsides.find(id)));
    }

    /** Answers why it failed, if it did. */
    async attempt(kept: SetAside): Promise<string | undefined> {
      try {
        await withCorrelation(kept.correlationId, () => this.handlers.handle(eventFrom(kept, kept.reader)));
        return undefined;
      } catch (error) {
        this.log.error(error, `${kept.name} ${kept.id} failed again`);
        return reasonOf(error);
      }
    }
  }
  return ReplaySetAside;
}
