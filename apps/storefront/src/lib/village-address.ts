interface Named {
  code: string;
  name: string;
}

/** A regency has few hundred names, and every page with a list of villages asks for all of them. */
const inAddress = new Map<string, string>();

function nameInAddress(name: string): string {
  const part = inAddress.get(name) ?? written(name);
  inAddress.set(name, part);
  return part;
}

const written = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The readable part of a village's address: its name, or its code where several villages share the name. */
export function villagePart(village: Named, all: readonly Named[]): string {
  const name = nameInAddress(village.name);
  return all.filter((other) => nameInAddress(other.name) === name).length === 1 ? name : village.code;
}

/** Finds a village by its code or by its name in an address; a name that several share finds nothing. */
export function villageAt<V extends Named>(part: string, all: readonly V[]): V | undefined {
  const called = all.filter((village) => village.code === part || nameInAddress(village.name) === part);
  return called.length === 1 ? called[0] : undefined;
}
