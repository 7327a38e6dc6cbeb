/**
 * Crafts by the hundred thousand, in one statement a size: as catalogue would have written them, but without the events.
 * Words are as frequent as in a shop: a kind's names stand in every eighth craft, a motif in every fortieth, and each of
 * the made-up `khas…` words in five crafts, however many there are.
 */
export const GROUPS = `
  INSERT INTO producer (id, version, slug, name, mark, village, district)
  SELECT gen_random_uuid(), 1, 'kelompok-' || n, 'Kelompok ' || n, chr(65 + n % 26) || chr(65 + n / 26 % 26) || 'X',
    jsonb_build_object('code', format('35.05.%s.%s', to_char(1 + n % 22, 'FM00'), 2001 + n / 22 % 11), 'name', format('Desa %s-%s', n % 22, n / 22 % 11)),
    jsonb_build_object('code', '35.05.' || to_char(1 + n % 22, 'FM00'), 'name', 'Kecamatan ' || n % 22)
  FROM generate_series(1, 500) AS n
  WHERE NOT EXISTS (SELECT FROM producer WHERE slug = 'kelompok-1')`;

const NOUNS = `(ARRAY[
  'Kendang jimbe', 'Kain batik tulis', 'Keranjang anyaman bambu', 'Mangkuk gerabah', 'Cobek kayu bubut', 'Tas pandan',
  'Keripik singkong', 'Topeng wayang'])`;
const MATERIALS = `(ARRAY['kayu', 'kain', 'bambu', 'tanah-liat', 'kayu', 'serat', 'pangan', 'kayu'])`;

/** What crafts are made of, worked out once: 8 kinds × 40 motifs with their words. */
export const PARTS = `
  CREATE TEMPORARY TABLE IF NOT EXISTS part AS
  SELECT row_number() OVER (ORDER BY kind.position) - 1 AS kind_no, kind.*, motif, title,
    craft_words(jsonb_build_object('title', jsonb_build_object('id', title), 'description', jsonb_build_object('id',
      'Dibuat satu per satu di serambi rumah lalu dijemur, digosok dan diperiksa sebelum berdiri di rak perpustakaan desa.')),
      kind.name_id, kind.name_en, 'Kelompok binaan') AS words
  FROM kind CROSS JOIN LATERAL (SELECT 'motif' || m AS motif FROM generate_series(0, 39) AS m) AS motifs
  CROSS JOIN LATERAL (SELECT ${NOUNS}[kind.position] || ' ' || motif AS title) AS titles
  WHERE kind.position <= 8`;

/** `$1` is the first craft's number, `$2` the last one's. Numbers are scattered, so that neighbours differ in everything. */
export const CRAFTS = `
  WITH craft_of AS (
    SELECT n, gen_random_uuid() AS id, abs(hashint8(n)::bigint) AS dice FROM generate_series($1::bigint, $2::bigint) AS n
  ),
  made AS (
    SELECT n, craft_of.id, dice, producer.id AS producer_id, producer.slug AS producer_slug, producer.name AS producer_name,
      mark, village, district, 5000 * (1 + dice / 7 % 200) AS price, dice / 11 % 10 < 7 AS ready, dice / 13 % 10 < 2 AS made,
      part.code, part.name_id, part.name_en, part.dewey, part.title, part.position, part.words
    FROM craft_of
    JOIN producer ON producer.slug = 'kelompok-' || 1 + dice % 500
    JOIN part ON part.position = 1 + (dice % 500 + dice / 17 % 2) % 8 AND part.motif = 'motif' || dice / 19 % 40
  ),
  kept AS (
    INSERT INTO craft (id, producer_id, version, on_shelf, content)
    SELECT id, producer_id, 1, true, jsonb_build_object('slug', 'karya-' || n, 'kind', code, 'title', jsonb_build_object('id', title))
    FROM made ORDER BY n RETURNING id, shelf_no
  ),
  named AS (INSERT INTO craft_slug (slug, craft_id) SELECT 'karya-' || n, id FROM made),
  listed AS (
    INSERT INTO listing (craft_id, shelf_no, slug, title_id, title_en, kind, kind_id, kind_en, price, lead_days, made_days, call_number,
      producer_slug, producer_name, village, village_name, district, material, available, at_once, showroom, is_ready, on_show)
    SELECT id, shelf_no, 'karya-' || n, title, title, code, name_id, name_en, price, 0, CASE WHEN made THEN 7 END, dewey || ' ' || mark,
      producer_slug, producer_name, village ->> 'code', village ->> 'name', district ->> 'code', ${MATERIALS}[position],
      ready::integer * 3 + made::integer, ready::integer * 3, (dice / 23 % 4 = 0)::integer, ready, dice / 23 % 4 = 0
    FROM made JOIN kept USING (id)
  )
  INSERT INTO search (craft_id, shelf_no, kind, village, district, producer_slug, price, material, words)
  SELECT id, shelf_no, code, village ->> 'code', district ->> 'code', producer_slug, price, ${MATERIALS}[position],
    words || array_to_tsvector(ARRAY['khas' || n / 5, 'kelompok' || dice % 500, '=' || code, '=' || (village ->> 'code'),
      '=' || (district ->> 'code'), '=' || ${MATERIALS}[position], '=by-' || producer_slug])
  FROM made JOIN kept USING (id)`;

export const TITLE_WORDS = `
  INSERT INTO title_word (word) SELECT DISTINCT word FROM part, words_in(title) ON CONFLICT DO NOTHING`;

const CELL = 'producer_slug, village, district, kind, material, band, is_ready, is_made, on_show';

export const TALLY = `
  INSERT INTO tally (${CELL}, crafts, version)
  SELECT counted.*, fold.version FROM (SELECT ${CELL}, count(*) AS crafts FROM listing GROUP BY ${CELL}) AS counted,
    (SELECT nextval('tally_fold') AS version) AS fold
  ON CONFLICT (${CELL}) DO UPDATE SET crafts = excluded.crafts, version = excluded.version`;
