import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const reporter = path.resolve(import.meta.dirname, '../run/counts.mjs');
const none = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

/** What a process prints whose run ended with these counts, and which then said something more. */
async function printed(counts: Partial<typeof none>): Promise<string> {
  const program = `
    import Counts from ${JSON.stringify(reporter)};
    new Counts().onRunComplete([], ${JSON.stringify({ ...none, ...counts })});
    console.log('something more');`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  return stdout;
}

describe('the last line of a run', () => {
  it('counts what passed and what failed', async () => {
    expect(await printed({ numPassedTests: 12, numFailedTests: 1 })).toBe('something more\n12 passed, 1 failed\n');
  });

  it('tells of tests that were left out', async () => {
    expect(await printed({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 })).toMatch(
      /\n3 passed, 0 failed, 2 skipped\n$/,
    );
  });

  it('counts a suite that could not run as a failure', async () => {
    expect(await printed({ numPassedTests: 3, numRuntimeErrorTestSuites: 2 })).toMatch(/\n3 passed, 2 failed\n$/);
  });
});
