import { Controller, Get } from '@nestjs/common';
import { area } from '@rakkarya/contracts';
import { z } from 'zod';
import { For } from '../access/for.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

const districts = z.object({ items: z.array(area) });

@Controller('api/districts')
export class DistrictsController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('anyone')
  @Answers(districts)
  async list(): Promise<z.infer<typeof districts>> {
    const { items } = await this.services.ask('producers.list-villages', {});
    const byCode = new Map(items.map(({ district }) => [district.code, district]));
    return { items: [...byCode.values()].sort((a, b) => a.code.localeCompare(b.code)) };
  }
}
