import { Controller, Get } from '@nestjs/common';
import { requests, type Language } from '@rakkarya/contracts';
import { For } from '../access/for.js';
import { In } from '../access/visitor.js';
import { Services } from '../services/services.js';
import { Answers } from './answers.js';

@Controller('api/kinds')
export class KindsController {
  constructor(private readonly services: Services) {}

  @Get()
  @For('anyone')
  @Answers(requests['catalogue.list-kinds'].answer)
  list(@In() language: Language) {
    return this.services.ask('catalogue.list-kinds', { language });
  }
}
