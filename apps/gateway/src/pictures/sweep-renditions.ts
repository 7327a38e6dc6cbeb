import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config, Every } from '@rakkarya/service';
import { Settings } from '../settings.js';

/** Made anew after that, if still asked for: what catalogue has no longer is not shown for ever. */
const DAYS_KEPT = 30;

/** Renditions can be made again: old ones go, and the oldest when they take more than they may. */
@Injectable()
export class SweepRenditions {
  constructor(
    private readonly config: Config,
    private readonly settings: Settings,
  ) {}

  @Every({ seconds: 3600 })
  handle(): Promise<void> {
    const folder = path.resolve(this.config.dataDir, 'pictures');
    return sweepFolder(folder, { since: Date.now() - DAYS_KEPT * 86_400_000, most: this.settings.renditionsBytes });
  }
}

interface Kept {
  file: string;
  size: number;
  made: number;
}

/** Removes what was made before `since`, in milliseconds, then the oldest until the rest takes no more than `most` bytes. */
export async function sweepFolder(folder: string, { since, most }: { since: number; most: number }): Promise<void> {
  let room = most;
  for (const { file, size, made } of (await filesIn(folder)).toSorted((one, other) => other.made - one.made)) {
    room -= size;
    if (made < since || room < 0) await rm(file, { force: true });
  }
}

/** The folder may be deleted at any time, and files come and go. */
async function filesIn(folder: string): Promise<Kept[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const kept: Kept[] = [];
  for (const file of files) {
    const found = await stat(file).catch(() => null);
    if (found) kept.push({ file, size: found.size, made: found.mtimeMs });
  }
  return kept;
}
