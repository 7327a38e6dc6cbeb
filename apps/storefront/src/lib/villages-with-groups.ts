import type { Producer, Village } from './answers.ts';
import { villagePart } from './village-address.ts';
import { visit } from './visit.ts';

export interface VillageWithGroups extends Village {
  path: string;
  groups: Producer[];
}

/** The villages that have a group, each with its groups and the path of its page. */
export async function villagesWithGroups(): Promise<VillageWithGroups[]> {
  const { ask } = visit();
  const [villages, producers] = await Promise.all([
    ask('producers.list-villages', {}),
    ask('producers.list-producers', {}),
  ]);
  return villages.items
    .map((village) => ({
      ...village,
      groups: producers.items.filter((producer) => producer.village.code === village.code),
    }))
    .filter(({ groups }) => groups.length > 0)
    .map((village) => ({ ...village, path: `/desa/${villagePart(village, villages.items)}` }));
}
