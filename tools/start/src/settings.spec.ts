import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { completed } from '@rakkarya/servers';
import { ROOT } from './root.js';
import { firstStaff, settingsFrom } from './settings.js';

const secrets = completed();

describe('what a house is told', () => {
  it('is nothing at all, usually', () => {
    expect(settingsFrom({})).toMatchObject({
      dataDir: path.join(ROOT, '.data'),
      port: 3000,
      sampleData: true,
      single: false,
      dev: false,
    });
  });

  it('is taken from the environment and the command', () => {
    const told = settingsFrom({ DATA_DIR: '/srv/house', PORT: '8080', SAMPLE_DATA: 'off' }, ['--single']);

    expect(told).toMatchObject({ dataDir: '/srv/house', port: 8080, sampleData: false, single: true });
  });

  it.each(['http', '-1', '70000', '3000.5'])('cannot be PORT=%s', (PORT) => {
    expect(() => settingsFrom({ PORT })).toThrow(`PORT is ${PORT}`);
  });

  it('cannot be a word nobody knows', () => {
    expect(() => settingsFrom({}, ['--singel'])).toThrow('unknown: --singel');
  });
});

describe('the first staff account', () => {
  it('is a sample in a house of samples', () => {
    expect(firstStaff(settingsFrom({}), secrets)).toEqual({ login: '+6281200000001', password: 'contoh-rak-karya' });
    expect(firstStaff(settingsFrom({ SAMPLE_PASSWORD: 'lain' }), secrets).password).toBe('lain');
  });

  it('has a password nobody knows where there are no samples', () => {
    expect(firstStaff(settingsFrom({ SAMPLE_DATA: 'off' }), secrets).password).toBe(secrets.firstStaff);
  });

  it('is whoever the environment says', () => {
    const env = { FIRST_STAFF_LOGIN: 'petugas@example.org', FIRST_STAFF_PASSWORD: 'rahasia' };

    expect(firstStaff(settingsFrom(env), secrets)).toEqual({ login: 'petugas@example.org', password: 'rahasia' });
  });
});
