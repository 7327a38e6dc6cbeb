import type { Answer, Request } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';

export type ProducerItem = Answer<'producers.register-producer'>;
type Row = ProducerItem & { about: Request<'producers.register-producer'>['producer']['about'] };

/** Groups with their village and district, by name. */
export function producerItems(db: EntityManager, { slug }: { slug?: string } = {}): Promise<Row[]> {
  return db.query(
    `SELECT producers.id, slug, producers.name, mark, sample, about,
       json_build_object('code', villages.code, 'name', villages.name) AS village,
       json_build_object('code', districts.code, 'name', districts.name) AS district
     FROM producers
     JOIN villages ON villages.code = village
     JOIN districts ON districts.code = villages.district
     WHERE ($1::text IS NULL OR slug = $1)
     ORDER BY producers.name, producers.id`,
    [slug],
  );
}
