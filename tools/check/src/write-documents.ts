import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { documents, isCurrent, root } from './documents.js';

for (const document of await documents()) {
  if (isCurrent(document)) continue;
  writeFileSync(path.join(root, document.file), document.text);
  console.log(`wrote ${document.file}`);
}
