import { Logger } from '@nestjs/common';
import type { Logger as DatabaseLogger } from 'typeorm';

/** TypeORM's own lines go where all lines go. Queries stay silent: they carry names and addresses. */
export class DatabaseLog implements DatabaseLogger {
  readonly #log = new Logger('Database');

  logMigration(message: string): void {
    this.#log.log(message);
  }

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    if (level === 'warn') this.#log.warn(message);
  }

  logQuery(): void {}
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
}
