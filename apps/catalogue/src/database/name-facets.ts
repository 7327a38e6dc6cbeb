import { priceBounds, type Answer, type Language, type Request } from '@rakkarya/contracts';
import type { DataSource } from 'typeorm';
import type { Counted } from '../domain/tally.js';
import { prepared } from './prepared.js';

type Facets = Answer<'catalogue.list-facets'>;
type Chosen = Pick<Request<'catalogue.list-facets'>, 'language' | 'district' | 'village' | 'producer' | 'material'>;
interface Named {
  code: string;
  name: string;
}
interface Names {
  kinds: Named[];
  materials: Named[];
  districts: Named[] | null;
  villages: (Named & { district: string })[] | null;
  producers: Named[] | null;
}

/** More places or groups than these nobody looks through: the ones with the most crafts. */
const NAMED = 60;

export async function nameFacets(db: DataSource, list: Chosen, { total, capped, by }: Counted): Promise<Facets> {
  const [names] = await prepared<Names>(db, namesIn(list.language), [
    mostOf(by.district, list.district),
    mostOf(by.village, list.village),
    mostOf(by.producer, list.producer),
  ]);
  const counted = <N extends Named>(named: N[] | null | undefined, crafts: Map<string, number>) =>
    (named ?? []).map((item) => ({ ...item, crafts: crafts.get(item.code) ?? 0 }));
  return {
    total,
    capped,
    kinds: counted(names?.kinds, by.kind),
    districts: counted(names?.districts, by.district),
    villages: counted(names?.villages, by.village),
    producers: counted(names?.producers, by.producer).map(({ code: slug, name, crafts }) => ({ slug, name, crafts })),
    materials: counted(names?.materials, by.material).filter(
      ({ code, crafts }) => crafts > 0 || code === list.material,
    ),
    prices: [0, ...priceBounds].map((from, band) => ({
      from,
      to: priceBounds[band] === undefined ? null : priceBounds[band] - 1,
      crafts: by.price.get(String(band)) ?? 0,
    })),
    ready: by.ready.get('true') ?? 0,
    made: by.made.get('true') ?? 0,
    showroom: by.showroom.get('true') ?? 0,
  };
}

/** What the list is narrowed to is named also where nothing is left of it. */
const mostOf = (crafts: Map<string, number>, chosen: string | undefined): string[] => {
  const most = [...crafts].sort(([, one], [, other]) => other - one).slice(0, NAMED);
  return [...most.map(([code]) => code), ...(chosen === undefined ? [] : [chosen])];
};

const namesIn = (language: Language): string => `
  SELECT
    (SELECT json_agg(json_build_object('code', code, 'name', name_${language}) ORDER BY position) FROM kind) AS kinds,
    (SELECT json_agg(json_build_object('code', code, 'name', name_${language}) ORDER BY position) FROM material) AS materials,
    (SELECT json_agg(json_build_object('code', code, 'name', name) ORDER BY name) FROM (
       SELECT DISTINCT district ->> 'code' AS code, district ->> 'name' AS name FROM producer WHERE district ->> 'code' = ANY ($1)) AS place) AS districts,
    (SELECT json_agg(json_build_object('code', code, 'name', name, 'district', district) ORDER BY name) FROM (
       SELECT DISTINCT village ->> 'code' AS code, village ->> 'name' AS name, district ->> 'code' AS district
       FROM producer WHERE village ->> 'code' = ANY ($2)) AS place) AS villages,
    (SELECT json_agg(json_build_object('code', slug, 'name', name) ORDER BY name) FROM producer WHERE slug = ANY ($3)) AS producers`;
