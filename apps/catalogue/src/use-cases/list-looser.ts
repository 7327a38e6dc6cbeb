import { Controller } from '@nestjs/common';
import { narrowing, type Answer, type Narrowing, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { countList } from '../database/count-list.js';
import type { WantedList } from '../database/filters.js';
import { ShelfTally } from '../database/shelf-tally.js';
import { without } from '../database/without.js';

type Condition = Narrowing | 'q';

@Controller()
export class ListLooser {
  constructor(
    private readonly db: DataSource,
    private readonly shelf: ShelfTally,
  ) {}

  @OnRequest('catalogue.list-looser')
  async handle({ language: _, ...list }: Request<'catalogue.list-looser'>): Promise<Answer<'catalogue.list-looser'>> {
    const counted = [];
    for (const names of waysToLoosen(list))
      counted.push({ names, ...(await countList(this.db, this.shelf, without(list, names))) });
    const looser = counted.filter(({ total }) => total > 0);
    return {
      items: looser.map(({ names, total }) => ({ without: names, crafts: total })),
      capped: looser.some(({ capped }) => capped),
    };
  }
}

/** One condition each, both ends of the price together; then all but the words; then the words. */
function waysToLoosen(list: WantedList): Condition[][] {
  const given = narrowing.options.filter((name) => list[name] !== undefined && list[name] !== false);
  const prices = given.filter((name) => name === 'priceMin' || name === 'priceMax');
  const others = given.filter((name) => name !== 'priceMin' && name !== 'priceMax');
  const ways: Condition[][] = [...others.map((name) => [name]), ...(prices.length > 0 ? [prices] : [])];
  if (!list.q || ways.length === 0) return ways;
  return [...ways, ...(ways.length > 1 ? [given] : []), ['q']];
}
