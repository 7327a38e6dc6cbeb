import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { apps } from '@rakkarya/contracts';

/** Answers with the names of the variables it was given, and says that it is ready, as every app does. */
const program = (app: string): string => `
import { createServer } from 'node:http';
if (process.env.BROKEN === '${app}') process.exit(3);
for (const end of ['SIGTERM', 'disconnect']) process.on(end, () => process.exit(0));
const server = createServer((_, response) => response.end(JSON.stringify(Object.keys(process.env))));
const port = '${app}' === 'gateway' ? Number(process.env.PORT) : 0;
server.listen(port, '127.0.0.1', () => process.send({ app: '${app}', ready: server.address().port }));
`;

/** A workspace with the smallest apps that a supervisor can tell from real ones. */
export async function smallApps(): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'rakkarya-apps-'));
  await writeFile(path.join(root, 'package.json'), '{ "type": "module" }');
  const folder = path.join(root, 'tools/programs/dist');
  await mkdir(folder, { recursive: true });
  for (const app of apps) await writeFile(path.join(folder, `${app}.js`), program(app));
  return root;
}
