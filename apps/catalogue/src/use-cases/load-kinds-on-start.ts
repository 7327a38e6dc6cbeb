import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readReference } from '../database/reference.js';
import { craftsOnShelf, relabel } from '../database/shelf.js';

/** Brings kinds, their Dewey classes and their names to what `reference/kinds.csv` says, on all crafts too. A kind is never forgotten. */
@Injectable()
export class LoadKindsOnStart implements OnModuleInit {
  constructor(private readonly db: DataSource) {}

  async onModuleInit(): Promise<void> {
    await this.load(await readReference('kinds.csv'));
  }

  async load(kinds: Record<string, string>[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      const changed: { code: string }[] = await tx.query(
        `INSERT INTO kind AS known (code, position, dewey, name_id, name_en)
         SELECT code, row_number() OVER (), dewey, name_id, name_en
         FROM jsonb_to_recordset($1) AS told (code text, dewey text, name_id text, name_en text)
         ON CONFLICT (code) DO UPDATE SET position = excluded.position, dewey = excluded.dewey,
           name_id = excluded.name_id, name_en = excluded.name_en
         WHERE (known.position, known.dewey, known.name_id, known.name_en)
           IS DISTINCT FROM (excluded.position, excluded.dewey, excluded.name_id, excluded.name_en)
         RETURNING code`,
        [JSON.stringify(kinds)],
      );
      const codes = changed.map(({ code }) => code);
      await relabel(tx, await craftsOnShelf(tx, `content ->> 'kind' = ANY ($1)`, codes));
    });
  }
}
