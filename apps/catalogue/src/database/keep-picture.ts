import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Picture, refuseUnlessPicture } from '../domain/picture.js';

interface Given {
  bytes: string;
  mediaType: string;
  width: number;
  height: number;
}

/** Keeps a picture under the hash of its bytes, which is its name; the same picture is kept once. */
export async function keepPicture(tx: EntityManager, { bytes: base64, ...shape }: Given): Promise<string> {
  const bytes = Buffer.from(base64, 'base64');
  refuseUnlessPicture(bytes, shape.mediaType);

  const id = createHash('sha256').update(bytes).digest('hex');
  await tx
    .createQueryBuilder()
    .insert()
    .into(Picture)
    .values({ id, bytes, ...shape })
    .orIgnore()
    .execute();
  return id;
}
