import { Injectable } from '@nestjs/common';
import { Every } from '@rakkarya/service';
import { DataSource } from 'typeorm';

/** Of every hundred crafts at least one, and of all at least these. */
const SHARE = 0.01;
const CRAFTS = 5000;

/** What the planner has learnt of the words in search since it last looked. A small shelf has no common words. */
@Injectable()
export class LearnCommonWords {
  constructor(private readonly db: DataSource) {}

  @Every({ seconds: 15 })
  async handle(): Promise<void> {
    await this.db.query(
      `WITH learnt AS (
         SELECT coalesce(array_to_tsvector(array_agg(word)), '') AS words
         FROM pg_stats
         CROSS JOIN LATERAL unnest(most_common_elems::text::text[], most_common_elem_freqs) AS known (word, share)
         WHERE schemaname = current_schema AND tablename = 'search' AND attname = 'words' AND word IS NOT NULL
           AND share >= $1 AND share * (SELECT reltuples FROM pg_class WHERE oid = 'search'::regclass) >= $2
       )
       UPDATE common_words SET words = learnt.words FROM learnt WHERE common_words.words <> learnt.words`,
      [SHARE, CRAFTS],
    );
  }
}
