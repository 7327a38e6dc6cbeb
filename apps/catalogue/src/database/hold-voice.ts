import { BrokenRule, type Caller } from '@rakkarya/contracts';
import type { EntityManager, EntityTarget } from 'typeorm';
import { Craft } from '../domain/craft.js';
import { refuseUnlessOwn } from '../domain/own.js';

/** A review or a question with nobody else changing it meanwhile. For whoever does not mind its craft it is not there. */
export async function holdVoice<T extends { id: string; craftId: string }>(
  tx: EntityManager,
  what: EntityTarget<T>,
  { by, id }: { by: Caller; id: string },
): Promise<T> {
  const voice = await tx
    .createQueryBuilder(what, 'voice')
    .where('voice.id = :id', { id })
    .setLock('pessimistic_write')
    .getOneOrFail();
  const { producerId } = await tx.findOneByOrFail(Craft, { id: voice.craftId });
  refuseUnlessOwn(by, producerId);
  return voice;
}

/** What only staff decide. A group is told that it may not; for anybody else there is nothing. */
export function refuseUnlessStaff(by: Caller): void {
  if (by.role !== 'staff') throw new BrokenRule(by.role === 'producer' ? 'not-allowed' : 'not-found');
}
