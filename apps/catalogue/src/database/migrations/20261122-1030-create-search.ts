import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Search in two languages without files on the server: stop words and wrong stems live in `search_word` (an empty stem is a stop word).
 * A word is found in the form it was written and by its stem, so `words_of` and `search_query` must cut words in the same way.
 * `search` repeats the columns that narrow and order a search, and has no index by date or price on purpose: the planner would
 * rather walk that one than the words when it sorts (380 ms instead of 0.3 ms for a rare word among a million crafts).
 * `title_word` is what a misspelt word is compared with; words are never removed, since finding nothing by them does no harm.
 */
export class CreateSearch implements MigrationInterface {
  readonly name = 'create-search-2026112210300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WORDS);
    await runner.query(DOCUMENT);
    await runner.query(QUERY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION search_query, craft_words, words_of, words_in');
    await runner.query('DROP TABLE title_word, search, search_word');
  }
}

const TABLES = `
  CREATE TABLE search_word (word text PRIMARY KEY, stem text NOT NULL);
  CREATE TABLE search (
    craft_id uuid PRIMARY KEY REFERENCES craft,
    shelf_no bigint NOT NULL,
    kind text NOT NULL,
    village text NOT NULL,
    district text NOT NULL,
    producer_slug text NOT NULL,
    price bigint NOT NULL,
    words tsvector NOT NULL
  );
  CREATE INDEX search_words ON search USING gin (words) WITH (fastupdate = off);
  CREATE TABLE title_word (word text PRIMARY KEY);
  CREATE INDEX title_word_likeness ON title_word USING gist (word gist_trgm_ops);
`;

/** The words of a text that say something, in plain letters, with their places. `stem` is null where the stemmer may decide. */
const WORDS = `
  CREATE FUNCTION words_in(writing text) RETURNS TABLE (word text, place bigint, stem text) LANGUAGE sql STABLE AS $$
    SELECT cut.word, cut.place, search_word.stem
    FROM string_to_table(regexp_replace(lower(unaccent(writing)), '[^a-z0-9]+', ' ', 'g'), ' ') WITH ORDINALITY AS cut (word, place)
    LEFT JOIN search_word ON search_word.word = cut.word
    WHERE length(cut.word) BETWEEN 1 AND 60 AND search_word.stem IS DISTINCT FROM ''
  $$;
`;

const DOCUMENT = `
  CREATE FUNCTION words_of(writing text, stemmer regdictionary, weight "char") RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT setweight(coalesce(string_agg(form || ':' || least(place, 16383), ' ')::tsvector, ''), weight)
    FROM words_in(writing)
    CROSS JOIN LATERAL unnest(ARRAY[word, coalesce(stem, (ts_lexize(stemmer, word))[1])]) AS form
    WHERE form IS NOT NULL
  $$;

  CREATE FUNCTION craft_words(content jsonb, kind_id text, kind_en text, names text) RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT words_of(content #>> '{title,id}', 'indonesian_stem', 'A')
      || words_of(content #>> '{title,en}', 'english_stem', 'A')
      || words_of(kind_id, 'indonesian_stem', 'B')
      || words_of(kind_en, 'english_stem', 'B')
      || words_of(names, 'indonesian_stem', 'B')
      || words_of(content #>> '{materials,id}', 'indonesian_stem', 'C')
      || words_of(content #>> '{materials,en}', 'english_stem', 'C')
      || words_of(content #>> '{description,id}', 'indonesian_stem', 'D')
      || words_of(content #>> '{description,en}', 'english_stem', 'D')
  $$;
`;

/** All words must be there, each in any of its forms or in one of those given `instead` (`{ "btaik": ["batik"] }`). No word: null. */
const QUERY = `
  CREATE FUNCTION search_query(asked text, instead jsonb DEFAULT '{}') RETURNS tsquery LANGUAGE sql STABLE AS $$
    SELECT string_agg('(' || forms || ')', '&')::tsquery
    FROM (
      SELECT string_agg(DISTINCT form, '|') AS forms
      FROM words_in(asked) AS said (said_word, place, said_stem)
      CROSS JOIN LATERAL (
        SELECT said_word AS word, said_stem AS stem
        UNION ALL
        SELECT other.word, other.stem FROM jsonb_array_elements_text(instead -> said_word) AS given, words_in(given) AS other
      ) AS wanted
      CROSS JOIN LATERAL unnest(ARRAY[
        word,
        coalesce(stem, (ts_lexize('indonesian_stem', word))[1]),
        CASE WHEN stem IS NULL THEN (ts_lexize('english_stem', word))[1] END
      ]) AS form
      GROUP BY place
    ) AS by_place
  $$;
`;
