import { readFile } from 'node:fs/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '@rakkarya/service';
import { DataSource } from 'typeorm';
import { readRegion, type Region } from '../domain/region.js';

/** Districts and villages come with the program (`reference/regions`); what differs from the file is put right at each start. */
@Injectable()
export class LoadRegionOnStart implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly db: DataSource,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const file = new URL(`../../reference/regions/${this.config.region}.csv`, import.meta.url);
    await this.keep(readRegion(await readFile(file, 'utf8')));
  }

  private async keep(region: Region): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(DISTRICTS, [JSON.stringify(region.districts)]);
      await tx.query(VILLAGES, [JSON.stringify(region.villages)]);
    });
  }
}

const DISTRICTS = `
  INSERT INTO districts (code, name)
  SELECT code, name FROM jsonb_to_recordset($1::jsonb) AS area (code text, name text) ORDER BY code
  ON CONFLICT (code) DO UPDATE SET name = excluded.name WHERE districts.name <> excluded.name`;

const VILLAGES = `
  INSERT INTO villages (code, name, district)
  SELECT code, name, district FROM jsonb_to_recordset($1::jsonb) AS area (code text, name text, district text) ORDER BY code
  ON CONFLICT (code) DO UPDATE SET name = excluded.name WHERE villages.name <> excluded.name`;
