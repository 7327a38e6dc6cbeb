import { documents, isCurrent } from './documents.js';

for (const document of await documents()) {
  if (isCurrent(document)) continue;
  console.error(`${document.file} is not what the code says`);
  process.exitCode = 1;
}
