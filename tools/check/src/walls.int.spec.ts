import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

const check = path.resolve(import.meta.dirname, '..');
const badFiles = globSync('**/*.{ts,svelte}', { cwd: path.join(check, 'bad-files') }).sort();

/** Its first line says which rule has to refuse it, and why. */
const ruleAgainst = (file: string): string | undefined =>
  /^(?:\/\/|<!--) refused by (\S+): \S/.exec(readFileSync(path.join(check, 'bad-files', file), 'utf8'))?.[1];

describe('the walls', () => {
  let refused: Record<string, string[]>;

  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(check, 'lint-bad-files.mjs')]);
    refused = JSON.parse(stdout);
  });

  it.each(badFiles)('refuse %s, for the right reason and no other', (file) => {
    expect(refused[file]).toEqual([ruleAgainst(file)]);
  });
});
