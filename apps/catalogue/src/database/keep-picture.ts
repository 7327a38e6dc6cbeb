import { createHash } from 'node:crypto';
import { BrokenRule } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { refuseUnlessPicture } from '../domain/picture.js';

interface Given {
  bytes: string;
  mediaType: string;
  width: number;
  height: number;
}

/**
 * Keeps a picture under the hash of its bytes, which is its name; the same picture is kept once, and is as good as new when it
 * comes again. Several at once may go past `room` by as many pictures.
 * @throws BrokenRule 'pictures-full' when all together would take more than `room` bytes
 */
export async function keepPicture(tx: EntityManager, given: Given, room: number): Promise<string> {
  const { mediaType, width, height } = given;
  const bytes = Buffer.from(given.bytes, 'base64');
  refuseUnlessPicture(bytes, mediaType);

  const id = createHash('sha256').update(bytes).digest('hex');
  const kept: unknown[] = await tx.query(KEEP, [id, mediaType, width, height, bytes, room - bytes.length]);
  if (kept.length === 0) throw new BrokenRule('pictures-full');
  return id;
}

/** What is kept already takes no more room. Lengths stand beside the bytes, which are not read. */
const KEEP = `
  INSERT INTO picture AS kept (id, media_type, width, height, bytes)
  SELECT $1, $2, $3, $4, $5
  WHERE EXISTS (SELECT FROM picture WHERE id = $1) OR (SELECT coalesce(sum(octet_length(bytes)), 0) FROM picture) <= $6::bigint
  ON CONFLICT (id) DO UPDATE SET unused_since = CASE WHEN kept.unused_since IS NOT NULL THEN now() END
  RETURNING id`;
