import { Controller, Get } from '@nestjs/common';
import { requests } from '@rakkarya/contracts';
import { For } from '../access/for.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

@Controller('api/villages')
export class VillagesController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('anyone')
  @Answers(requests['producers.list-villages'].answer)
  list() {
    return this.services.ask('producers.list-villages', {});
  }
}
