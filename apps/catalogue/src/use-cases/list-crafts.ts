import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { browse } from '../database/browse.js';
import { Cursors } from '../database/cursors.js';
import type { WantedList } from '../database/filters.js';
import { itemOf } from '../database/listed-craft.js';
import { partsIn, type Slice } from '../database/orders.js';
import { ShelfTally } from '../database/shelf-tally.js';
import { partsFound, search, type Searched } from '../database/search.js';

@Controller()
export class ListCrafts {
  constructor(
    private readonly db: DataSource,
    private readonly cursors: Cursors,
    private readonly shelf: ShelfTally,
  ) {}

  @OnRequest('catalogue.list-crafts')
  async handle({
    language,
    limit,
    after: cursor,
    ...list
  }: Request<'catalogue.list-crafts'>): Promise<Answer<'catalogue.list-crafts'>> {
    const after = cursor === undefined ? null : this.cursors.read(cursor, list, partsOf(list));

    const { found, meant } = await this.#find(list, { after, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;

    return {
      items: shown.map(({ craft }) => itemOf(craft, language)),
      next: last ? this.cursors.write(last.place, list) : null,
      ...(meant && { meant }),
    };
  }

  /** Postgres keeps no NUL in a text; it stands between words at most. */
  async #find(list: WantedList, slice: Slice): Promise<Searched> {
    return list.q
      ? search(this.db, { ...list, q: list.q.replaceAll('\0', ' ') }, slice)
      : { found: await browse(this.db, this.shelf, list, slice) };
  }
}

const partsOf = ({ q, sort }: WantedList): number => (q ? partsFound(sort) : partsIn(sort ?? 'new'));
