import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readReference } from '../database/reference.js';
import { craftsOnShelf, reword } from '../database/shelf.js';

/** Brings stop words and stems to what `reference/search-words.csv` says, and reads all crafts again when that changed anything. */
@Injectable()
export class LoadSearchWordsOnStart implements OnModuleInit {
  constructor(private readonly db: DataSource) {}

  async onModuleInit(): Promise<void> {
    await this.load(await readReference('search-words.csv'));
  }

  async load(words: Record<string, string>[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      const changed: unknown[] = await tx.query(
        `WITH told AS (SELECT word, stem FROM jsonb_to_recordset($1) AS told (word text, stem text)),
         gone AS (DELETE FROM search_word WHERE word NOT IN (SELECT word FROM told) RETURNING word),
         kept AS (
           INSERT INTO search_word AS known (word, stem) SELECT word, stem FROM told ORDER BY word
           ON CONFLICT (word) DO UPDATE SET stem = excluded.stem WHERE known.stem <> excluded.stem RETURNING word
         )
         SELECT word FROM gone UNION ALL SELECT word FROM kept`,
        [JSON.stringify(words)],
      );
      if (changed.length > 0) await reword(tx, await craftsOnShelf(tx, '$1', true));
    });
  }
}
