import { messagingSchemas } from '@rakkarya/messaging';
import type { Database } from '@rakkarya/service';
import { CreateMessages } from './migrations/20261122-1500-create-messages.js';
import { CreateWebhooks } from './migrations/20261122-1510-create-webhooks.js';
import { FindThoseWhoWaited } from './migrations/20261122-2211-find-those-who-waited.js';
import { IndexWhatIsSwept } from './migrations/20261122-2233-index-what-is-swept.js';
import { RememberGroupPhone } from './migrations/20261122-2251-remember-group-phone.js';
import { KeepForgottenAccountsApart } from './migrations/20261123-0702-keep-forgotten-accounts-apart.js';

export const database: Database = {
  entities: messagingSchemas,
  migrations: [
    CreateMessages,
    CreateWebhooks,
    FindThoseWhoWaited,
    IndexWhatIsSwept,
    RememberGroupPhone,
    KeepForgottenAccountsApart,
  ],
};
