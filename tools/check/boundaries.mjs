/** Who may import whom, by the tags in each package.json. All lines that fit a package hold for it. */
const production = [
  { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: [], allowedExternalImports: ['zod'] },
  { sourceTag: 'type:wording', onlyDependOnLibsWithTags: ['type:contracts'], allowedExternalImports: ['@inlang/*'] },
  { sourceTag: 'scope:messaging', onlyDependOnLibsWithTags: ['type:contracts'] },
  { sourceTag: 'scope:servers', onlyDependOnLibsWithTags: ['type:contracts', 'scope:messaging'] },
  { sourceTag: 'scope:service', onlyDependOnLibsWithTags: ['type:contracts', 'scope:messaging'] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:contracts', 'type:lib'] },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:contracts', 'type:wording', 'scope:messaging', 'scope:service'],
  },
  { sourceTag: 'scope:storefront', onlyDependOnLibsWithTags: ['type:contracts', 'type:wording'] },
  { sourceTag: 'type:journey', onlyDependOnLibsWithTags: ['type:contracts', 'type:lib', 'type:testing', 'type:tool'] },
  { sourceTag: 'type:stand-in', onlyDependOnLibsWithTags: ['type:contracts'] },
  {
    sourceTag: 'type:tool',
    onlyDependOnLibsWithTags: ['type:contracts', 'type:lib', 'type:wording', 'type:tool', 'type:stand-in'],
  },
];

/** Specs, and the things with names that they share. */
export const forSpecs = ['**/*.spec.ts', '**/src/things/**', '**/src/spec/**', '**/src/specs/**'];

/** What only they may have besides. */
const BESIDES = ['type:testing', 'type:stand-in', 'scope:servers'];
const TEST_TOOLS = ['@jest/globals', 'fast-check', 'zod'];

const inSpecs = production.map(({ onlyDependOnLibsWithTags, allowedExternalImports, ...constraint }) => ({
  ...constraint,
  onlyDependOnLibsWithTags: [...onlyDependOnLibsWithTags, ...BESIDES],
  ...(allowedExternalImports && { allowedExternalImports: [...allowedExternalImports, ...TEST_TOOLS] }),
}));

/** Specs of a lib use what is built on it, so the packages form a circle which no running program does. */
const CIRCLES = [
  ...['messaging', 'servers', 'service'].map((lib) => [`@rakkarya/${lib}`, '@rakkarya/testing']),
  ['@rakkarya/messaging', '@rakkarya/servers'],
];

const rule = (depConstraints) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    allow: ['#messages/**', '#lib/**'],
    ignoredCircularDependencies: CIRCLES,
    depConstraints,
  },
];

export const boundaries = (nx) => [
  { files: ['**/*.ts', '**/*.svelte', '**/*.js', '**/*.mjs'], plugins: { '@nx': nx } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    ignores: forSpecs,
    rules: { '@nx/enforce-module-boundaries': rule(production) },
  },
  { files: forSpecs, rules: { '@nx/enforce-module-boundaries': rule(inSpecs) } },
];
