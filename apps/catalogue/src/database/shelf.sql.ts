/** Tells `availability` which of its SKUs this craft counts, and how; locks them in order. */
export const COUNT_VARIANTS = `
  INSERT INTO availability (sku, craft_id, at_once)
  SELECT sku, CASE WHEN offered THEN craft_id END, offered AND lead_days = 0 FROM variant WHERE craft_id = $1 ORDER BY sku
  ON CONFLICT (sku) DO UPDATE SET craft_id = excluded.craft_id, at_once = excluded.at_once`;

const LABELS = [
  'slug',
  'title_id',
  'title_en',
  'kind',
  'kind_id',
  'kind_en',
  'price',
  'lead_days',
  'made_days',
  'call_number',
  'producer_slug',
  'producer_name',
  'village',
  'village_name',
  'district',
  'material',
  'image',
];

export const WRITE_LISTING = `
  INSERT INTO listing (craft_id, shelf_no, ${LABELS.join(', ')})
  SELECT craft.id, shelf_no,
    content ->> 'slug', content #>> '{title,id}', coalesce(content #>> '{title,en}', content #>> '{title,id}'),
    kind.code, kind.name_id, kind.name_en, offer.price, offer.lead_days, offer.made_days, dewey || ' ' || mark,
    producer.slug, producer.name, village ->> 'code', village ->> 'name', district ->> 'code',
    main_material(content #>> '{materials,id}'), content #>> '{pictures,0}'
  FROM craft
  JOIN producer ON producer.id = producer_id
  JOIN kind ON kind.code = content ->> 'kind'
  CROSS JOIN LATERAL (
    SELECT min(price) AS price, min(lead_days) AS lead_days, min(lead_days) FILTER (WHERE lead_days > 0) AS made_days
    FROM variant WHERE craft_id = craft.id AND offered
  ) AS offer
  WHERE craft.id = ANY ($1) AND on_shelf
  ORDER BY craft.id
  ON CONFLICT (craft_id) DO UPDATE SET ${LABELS.map((column) => `${column} = excluded.${column}`).join(', ')}`;

export const COUNT_LISTING = `
  UPDATE listing
  SET available = counted.available, at_once = counted.at_once, showroom = counted.showroom,
    is_ready = counted.at_once > 0, on_show = counted.showroom > 0
  FROM (
    SELECT sum(available) AS available, coalesce(sum(available) FILTER (WHERE at_once), 0) AS at_once, sum(showroom) AS showroom
    FROM availability WHERE sku IN (SELECT sku FROM variant WHERE craft_id = $1 AND offered)
  ) AS counted
  WHERE craft_id = $1`;

const SOUGHT = ['kind', 'village', 'district', 'producer_slug', 'material', 'price', 'words'];

export const WRITE_SEARCH = `
  INSERT INTO search (craft_id, shelf_no, ${SOUGHT.join(', ')})
  SELECT craft_id, listing.shelf_no, listing.kind, listing.village, listing.district, producer_slug, material, price,
    craft_words(content, kind_id, kind_en, concat_ws(' ', producer_name, village_name, producer.district ->> 'name'))
      || array_to_tsvector(ARRAY['=' || listing.kind, '=' || listing.village, '=' || listing.district, '=' || material, '=by-' || producer_slug])
  FROM listing JOIN craft ON craft.id = craft_id JOIN producer ON producer.id = producer_id
  WHERE craft_id = ANY ($1)
  ORDER BY craft_id
  ON CONFLICT (craft_id) DO UPDATE SET ${SOUGHT.map((column) => `${column} = excluded.${column}`).join(', ')}`;

export const WRITE_TITLE_WORDS = `
  INSERT INTO title_word (word)
  SELECT DISTINCT word
  FROM listing JOIN craft ON craft.id = craft_id JOIN producer ON producer.id = producer_id,
    words_in(concat_ws(' ', title_id, title_en, kind_id, kind_en, producer_name, village_name, producer.district ->> 'name'))
  WHERE craft_id = ANY ($1) AND word ~ '[a-z]' AND length(word) > 2
  ORDER BY word
  ON CONFLICT DO NOTHING`;
