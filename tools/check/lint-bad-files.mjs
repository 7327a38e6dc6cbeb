// Lints every file of `bad-files` as though it stood where its path says, and prints what refused it: { path: [rule, …] }.
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ESLint } from 'eslint';

const here = path.join(import.meta.dirname, 'bad-files');
const root = path.resolve(import.meta.dirname, '../..');
const files = await Array.fromAsync(glob('**/*.{ts,svelte}', { cwd: here }));

/** Types of a file that is not there: no tsconfig.json includes it. */
const typesOfStrangers = {
  allowDefaultProject: files.filter((file) => file.endsWith('.ts')),
  defaultProject: 'tsconfig.base.json',
  maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: files.length,
};
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: null, projectService: typesOfStrangers, tsconfigRootDir: root } },
  },
});

const refused = {};
for (const file of files.sort()) {
  const text = await readFile(path.join(here, file), 'utf8');
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  refused[file] = result.messages.map(({ ruleId, message }) => ruleId ?? message);
}
process.stdout.write(JSON.stringify(refused, null, 2));
