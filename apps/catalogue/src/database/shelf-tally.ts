import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Tally, type Cell } from '../domain/tally.js';
import { prepared } from './prepared.js';

interface Row extends Cell {
  crafts: number;
  version: string | null;
}

const CELL = `kind, district, village, producer_slug AS producer, material, band::text AS price,
  is_ready::text AS ready, is_made::text AS made, on_show::text AS showroom, crafts`;

/** What is on the shelf at this moment, of which only what has changed since the last time is read. */
@Injectable()
export class ShelfTally {
  readonly #tally = new Tally();
  #version = 0;
  /** What is not folded yet, and stands in the tally for the time being. */
  #changes: Row[] = [];
  #reading: Promise<unknown> = Promise.resolve();
  #next: Promise<Tally> | undefined;

  constructor(private readonly db: DataSource) {}

  /** All who ask while it is being read get the next reading, which sees what was done before their question. */
  now(): Promise<Tally> {
    this.#next ??= this.#reading.then(() => {
      this.#next = undefined;
      const reading = this.#read();
      this.#reading = reading.catch(() => undefined);
      return reading;
    });
    return this.#next;
  }

  async #read(): Promise<Tally> {
    const rows = await prepared<Row>(
      this.db,
      `SELECT ${CELL}, version FROM tally WHERE version > $1 UNION ALL SELECT ${CELL}, NULL FROM tally_change`,
      [this.#version],
    );
    for (const change of this.#changes) this.#tally.add(change, -change.crafts);
    this.#changes = rows.filter(({ version }) => version === null);
    for (const row of rows) {
      if (row.version === null) continue;
      this.#tally.set(row, row.crafts);
      this.#version = Math.max(this.#version, Number(row.version));
    }
    for (const change of this.#changes) this.#tally.add(change, change.crafts);
    return this.#tally;
  }
}
