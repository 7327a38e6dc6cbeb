/** A broker from outside has one account for all: then spec files take turns. */
const oneBrokerForAll = Boolean(process.env.TEST_NATS_URL || process.env.NATS_URL);

/** Native ES modules (`node --experimental-vm-modules`) on the pinned Node; workspace packages resolve to their sources. */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts'],
  modulePathIgnorePatterns: ['/dist/', '/build/', '/\\.svelte-kit/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@rakkarya/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  injectGlobals: false,
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
  setupFiles: ['<rootDir>/jest.setup.mjs'],
  globalSetup: '<rootDir>/libs/testing/run/before.mjs',
  globalTeardown: '<rootDir>/libs/testing/run/after.mjs',
  reporters: ['default', '<rootDir>/libs/testing/run/counts.mjs'],
  maxWorkers: oneBrokerForAll ? 1 : 2,
  testTimeout: 300_000,
};
