/** Does the work for each, in their order, up to so many at a time; the first failure ends it all. */
export async function atOnce<T>(many: number, things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const queue = things.values();
  const take = async () => {
    for (const thing of queue) await work(thing);
  };
  await Promise.all(Array.from({ length: many }, take));
}
