import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../settings.js';
import { CreateAccount } from './create-account.js';

/** An empty system has nobody who could give out accounts: the environment names the first. */
@Injectable()
export class CreateFirstStaff implements OnApplicationBootstrap {
  readonly #log = new Logger('Accounts');

  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly createAccount: CreateAccount,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { firstStaff } = this.settings;
    if (firstStaff === null) return;
    const [{ there }] = await this.db.query(`SELECT EXISTS (SELECT FROM accounts WHERE role = 'staff') AS there`);
    if (there) return;
    await this.createAccount.handle({ ...firstStaff, name: firstStaff.login, role: 'staff' });
    this.#log.log('created the first staff account');
  }
}
