import type { Answer } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import type { Whose } from '../domain/own.js';

type Contact = Answer<'producers.set-phone'>;

/** Groups with where they are reached, by name. */
export const contactsOf = (db: EntityManager, { producerId }: Whose): Promise<Contact[]> =>
  db.query(
    `SELECT producers.id, slug, producers.name, phone,
       json_build_object('code', villages.code, 'name', villages.name) AS village
     FROM producers JOIN villages ON villages.code = village
     WHERE ($1::uuid IS NULL OR producers.id = $1)
     ORDER BY producers.name, producers.id`,
    [producerId],
  );
