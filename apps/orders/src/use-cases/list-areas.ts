import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { Config } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { above, areasCalled, areasOf, areasUnder, type NamedArea } from '../database/areas.js';

@Controller()
export class ListAreas {
  constructor(
    private readonly db: DataSource,
    private readonly config: Config,
  ) {}

  @OnRequest('orders.list-areas')
  async handle({ under, q }: Request<'orders.list-areas'>): Promise<Answer<'orders.list-areas'>> {
    const { manager } = this.db;
    const { region } = this.config;
    const found = q === undefined ? await areasUnder(manager, under) : await areasCalled(manager, q, region);
    const around = await areasOf(manager, [...new Set(found.flatMap(({ code }) => above(code)))]);
    const byCode = new Map(around.map((area) => [area.code, area]));
    return { region, items: found.map((area) => ({ ...area, path: pathOf(area, byCode) })) };
  }
}

const pathOf = ({ code }: NamedArea, byCode: ReadonlyMap<string, NamedArea>): NamedArea[] =>
  above(code).flatMap((one) => byCode.get(one) ?? []);
