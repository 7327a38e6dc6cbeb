interface Entry {
  version?: string;
  resolved?: string;
  link?: boolean;
  engines?: object;
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, Entry>;
}

export type Manifest = Partial<Record<(typeof KINDS)[number], Record<string, string>>>;

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'] as const;
const EXACT = /^(npm:@?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Named by their packages, but never published for these systems: nothing that npm could have left out. */
const UNPUBLISHED = new Set([
  '@bytecodealliance/jco-node-fs-linux-arm64-musl',
  '@bytecodealliance/jco-node-fs-win32-arm64-msvc',
  '@bytecodealliance/jco-node-fs-win32-x64-msvc',
  '@lix-js/sdk-darwin-arm64',
  '@lix-js/sdk-linux-arm64',
  '@lix-js/sdk-win32-x64',
]);

/** Why this lock would install here and not elsewhere, one sentence each. */
export function faultsOfLock({ packages }: Lock): string[] {
  const present = new Set(Object.keys(packages).map((place) => place.slice(place.lastIndexOf('node_modules/') + 13)));
  const binaries = new Set(Object.keys(packages['']?.optionalDependencies ?? {}).map((name) => `node_modules/${name}`));
  return Object.entries(packages).flatMap(([place, entry]) => [
    ...missing(entry, present).map(
      (name) => `${place || 'package.json'} names ${name}, which npm left out of the lock silently: add it again.`,
    ),
    ...(entry.resolved && !entry.link
      ? [`${place} is bound to one registry (${entry.resolved}): remove "resolved".`]
      : []),
    ...(binaries.has(place) && entry.engines
      ? [`${place} has "engines", so npm may leave it out: run tools/check/strip-engines.mjs.`]
      : []),
  ]);
}

/** Every dependency of this package.json that is not one version exactly. */
export const faultsOfPins = (file: string, manifest: Manifest): string[] =>
  KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${file}: ${name} is ${version}, which is not one version.`);

const missing = ({ optionalDependencies = {} }: Entry, present: ReadonlySet<string>): string[] =>
  Object.keys(optionalDependencies).filter((name) => !present.has(name) && !UNPUBLISHED.has(name));
