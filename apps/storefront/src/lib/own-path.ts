const here = 'https://here.invalid';

/**
 * Where to go on after signing in, taken from an address anyone can forge: only a path of this very site is followed,
 * anything else leads to `otherwise`. Looked at once more after resolving, since `/.//x` becomes `//x`, another site.
 */
export function ownPath(wanted: string | null | undefined, otherwise: string): string {
  if (!wanted || !isPlainPath(wanted) || !URL.canParse(wanted, here)) return otherwise;
  const there = new URL(wanted, here);
  return there.origin === here && isPlainPath(there.pathname) ? there.pathname + there.search : otherwise;
}

const isPlainPath = (path: string): boolean => /^\/(?!\/)[^\\\u0000-\u001f]*$/.test(path);
