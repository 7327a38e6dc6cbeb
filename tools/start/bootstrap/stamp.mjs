import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const file = (name) => path.join(root, 'node_modules/.cache/rakkarya', name);

/** What was done last, kept among what is installed: it goes when that goes. */
export function readStamp(name) {
  try {
    return readFileSync(file(name), 'utf8');
  } catch {
    return null;
  }
}

export function writeStamp(name, text) {
  mkdirSync(path.dirname(file(name)), { recursive: true });
  writeFileSync(file(name), text);
}

export const digest = (text) => createHash('sha256').update(text).digest('hex');
