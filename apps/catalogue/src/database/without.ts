/** The list without these conditions. */
export const without = <L extends object>(list: L, names: readonly string[]): L =>
  Object.fromEntries(Object.entries(list).filter(([name]) => !names.includes(name))) as L;
