import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { asyncApi } from '@rakkarya/contracts/asyncapi';

export const root = path.resolve(import.meta.dirname, '../../..');

/** A file that is made from code and committed, so that programs elsewhere can read it. */
export interface Document {
  /** From the root of the repository. */
  file: string;
  /** As it has to be. */
  text: string;
}

/** Every event, every route, and what each user of the broker may say and hear. */
export const documents = (): Promise<Document[]> => Promise.all([events(), routes(), permissions()]);

async function events(): Promise<Document> {
  const samples = globSync(path.join(root, 'libs/contracts/src/samples/*.json')).map((file) => [
    path.basename(file, '.json'),
    JSON.parse(readFileSync(file, 'utf8')),
  ]);
  return { file: 'libs/contracts/asyncapi.json', text: written(asyncApi(Object.fromEntries(samples))) };
}

/** Only the gateway knows its routes: it prints them without opening anything. */
async function routes(): Promise<Document> {
  return {
    file: 'apps/gateway/openapi.json',
    text: written(JSON.parse(await printedBy('apps/gateway/dist/openapi.js'))),
  };
}

/** Compose mounts it; `npm start` makes its own. */
async function permissions(): Promise<Document> {
  return { file: 'deploy/nats.conf', text: await printedBy('libs/servers/dist/print-nats-conf.js') };
}

async function printedBy(program: string): Promise<string> {
  const options = { maxBuffer: 64 * 1024 * 1024 };
  return (await promisify(execFile)(process.execPath, [path.join(root, program)], options)).stdout;
}

const written = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

export const isCurrent = ({ file, text }: Document): boolean =>
  existsSync(path.join(root, file)) && readFileSync(path.join(root, file), 'utf8') === text;
