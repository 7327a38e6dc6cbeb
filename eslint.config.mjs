import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import { boundaries, forSpecs } from './tools/check/boundaries.mjs';

// Globs begin with two stars: one that begins at the root never matches when a package is linted by itself.

const ofNode = ['process', 'console', 'URL', 'Buffer', 'fetch', 'setTimeout', 'clearTimeout'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/build/**',
      '**/.svelte-kit/**',
      '**/.data/**',
      '**/bad-files/**',
      // The one place that writes markup of its own; the parser stumbles over the script element in it.
      '**/JsonLd.svelte',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  svelte.configs.base,
  { files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // The compiler knows what there is.
      'no-undef': 'off',
      // What is in these, we mean: they keep control characters out.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/libs/**/*.ts', '**/apps/**/*.ts', '**/tools/**/*.ts'],
    ignores: ['**/storefront/**', '**/*.d.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.spec.json', tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  boundaries(nx),
  {
    files: ['**/src/**/*.ts'],
    ignores: forSpecs,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/(things|specs?)/', message: 'What specs share is not for production.' }] },
      ],
    },
  },
  {
    files: ['**/src/domain/**/*.ts'],
    ignores: forSpecs,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\./|@rakkarya/contracts$)',
              message: 'Rules know nothing of the framework or the database (STYLE.md).',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'Rules know nothing of the framework or the database (STYLE.md).' },
      ],
    },
  },
  { files: ['**/apps/*/src/**', '**/libs/*/src/**'], rules: { 'no-console': 'error' } },
  { files: ['**/*.svelte'], rules: { 'svelte/no-at-html-tags': 'error' } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    ignores: ['**/*.spec.ts', '**/migrations/**'],
    rules: { 'max-lines': ['error', 200] },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    ignores: ['**/storefront/src/**'],
    languageOptions: { globals: Object.fromEntries(ofNode.map((name) => [name, 'readonly'])) },
  },
  { files: ['**/storefront/src/**/*.js'], rules: { 'no-undef': 'off' } },
);
