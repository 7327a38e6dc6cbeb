import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readReference } from '../database/reference.js';
import { craftsOnShelf, relabel } from '../database/shelf.js';

/** Brings the materials crafts are sorted by to what `reference/materials.csv` says, and sorts all crafts again when that changed anything. */
@Injectable()
export class LoadMaterialsOnStart implements OnModuleInit {
  constructor(private readonly db: DataSource) {}

  async onModuleInit(): Promise<void> {
    await this.load(await readReference('materials.csv'));
  }

  async load(materials: Record<string, string>[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      const changed: unknown[] = await tx.query(
        `WITH told AS (
           SELECT code, row_number() OVER () AS position, name_id, name_en, string_to_array(words, ' ') AS words
           FROM jsonb_to_recordset($1) AS told (code text, name_id text, name_en text, words text)
         ),
         gone AS (DELETE FROM material WHERE code NOT IN (SELECT code FROM told) RETURNING code),
         kept AS (
           INSERT INTO material AS known (code, position, name_id, name_en, words) SELECT * FROM told
           ON CONFLICT (code) DO UPDATE SET position = excluded.position, name_id = excluded.name_id,
             name_en = excluded.name_en, words = excluded.words
           WHERE (known.*) IS DISTINCT FROM (excluded.*) RETURNING code
         )
         SELECT code FROM gone UNION ALL SELECT code FROM kept`,
        [JSON.stringify(materials)],
      );
      if (changed.length > 0) await relabel(tx, await craftsOnShelf(tx, '$1', true));
    });
  }
}
