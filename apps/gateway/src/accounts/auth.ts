import { Injectable, Logger } from '@nestjs/common';
import { betterAuth } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Settings } from '../settings.js';

const DAY = 24 * 60 * 60;

/**
 * better-auth as a library: it checks passwords and keeps sessions, on the app's own pool. Its HTTP interface is not mounted,
 * so what it can do beyond signing in and out (registering, linking, changing e-mail) cannot be reached.
 */
@Injectable()
export class Auth {
  readonly #auth: ReturnType<typeof createAuth>;
  readonly hash = hashPassword;
  readonly matches = (password: string, hash: string): Promise<boolean> => verifyPassword({ password, hash });

  constructor(db: DataSource, settings: Settings) {
    this.#auth = createAuth(db, settings);
  }

  get api() {
    return this.#auth.api;
  }

  get options() {
    return this.#auth.options;
  }
}

function createAuth(db: DataSource, { authSecret, publicUrl }: Settings) {
  const log = new Logger('Accounts');
  return betterAuth({
    baseURL: publicUrl?.origin ?? 'http://localhost',
    secret: authSecret,
    database: (db.driver as PostgresDriver).master,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error(message) },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 200 },
    advanced: {
      cookiePrefix: 'rakkarya',
      useSecureCookies: publicUrl?.protocol === 'https:',
      database: { validateSchema: false },
    },
    session: {
      modelName: 'sessions',
      expiresIn: 30 * DAY,
      disableSessionRefresh: true,
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    user: {
      modelName: 'accounts',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: ['buyer', 'producer', 'staff'], required: true, input: false },
        producerId: { type: 'string', fieldName: 'producer_id', required: false, input: false },
      },
    },
    account: {
      modelName: 'credentials',
      fields: {
        accountId: 'provider_account_id',
        providerId: 'provider_id',
        userId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
  });
}
