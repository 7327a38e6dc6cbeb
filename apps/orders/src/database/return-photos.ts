import type { EntityManager } from 'typeorm';

interface Photo {
  returnId: string;
  position: number;
  bytes: Buffer;
}

export const keepReturnPhoto = (tx: EntityManager, { returnId, position, bytes }: Photo): Promise<unknown> =>
  tx.query('INSERT INTO return_photos (return_id, position, bytes) VALUES ($1, $2, $3)', [returnId, position, bytes]);

export async function hasReturnPhoto(tx: EntityManager, returnId: string, bytes: Buffer): Promise<boolean> {
  const same = await tx.query('SELECT 1 FROM return_photos WHERE return_id = $1 AND bytes = $2', [returnId, bytes]);
  return same.length > 0;
}
