interface Placed {
  district: { code: string; name: string };
}

/** In the order of the districts' names, each with what is there. */
export function byDistrict<T extends Placed>(things: readonly T[]): { code: string; name: string; things: T[] }[] {
  const districts = Map.groupBy(things, ({ district }) => district.code);
  return [...districts]
    .map(([code, here]) => ({ code, name: here[0]?.district.name ?? code, things: here }))
    .sort((one, other) => one.name.localeCompare(other.name, 'id'));
}
