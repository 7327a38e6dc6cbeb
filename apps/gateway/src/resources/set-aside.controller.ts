import { Controller, Get, Param, Post } from '@nestjs/common';
import { BrokenRule, services as all, setAsideItem, type Caller, type Service } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { By } from '../access/visitor.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';
import { NoBody } from './no-body.js';

const service = z.enum(all);
const setAside = z.object({ items: z.array(setAsideItem.extend({ service })), unreachable: z.array(service) });

/** Events that a service could not digest, of all services. */
@Controller('api/set-aside')
export class SetAsideController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('staff')
  @Answers(setAside)
  async list(@By() by: Caller): Promise<z.infer<typeof setAside>> {
    const answers = await Promise.all(all.map((service) => this.#of(service, by)));
    return {
      items: answers.flatMap(({ service, items }) => (items ?? []).map((item) => ({ ...item, service }))),
      unreachable: answers.filter(({ items }) => items === null).map(({ service }) => service),
    };
  }

  @Post(':service/:id/replay')
  @For('staff')
  @Answers(setAsideItem, 201)
  replay(
    @Param('service', { schema: service }) service: Service,
    @Param('id', { schema: z.uuid() }) id: string,
    @NoBody() _: undefined,
    @By() by: Caller,
  ) {
    return this.services.ask(`${service}.replay-set-aside`, { by, id });
  }

  async #of(service: Service, by: Caller) {
    try {
      const { items } = await this.services.ask(`${service}.list-set-aside`, { by });
      return { service, items };
    } catch (error) {
      if (error instanceof BrokenRule && error.code === 'unavailable') return { service, items: null };
      throw error;
    }
  }
}
