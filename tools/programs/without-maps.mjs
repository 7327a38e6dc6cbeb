import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Takes the source maps from files that hold other people's code: Node would keep them in memory. */
export async function withoutMaps(dist, chunks) {
  for (const { fileName, sourcemapFileName } of chunks) {
    if (!sourcemapFileName) continue;
    const file = path.join(dist, fileName);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
    await rm(path.join(dist, sourcemapFileName));
  }
}
