import { messagingSchemas } from '@rakkarya/messaging';
import type { Database } from '@rakkarya/service';
import { CreateOrders } from './migrations/20261122-1000-create-orders.js';
import { CreateOrdering } from './migrations/20261122-1300-create-ordering.js';
import { CreateAreas } from './migrations/20261122-1310-create-areas.js';
import { CreatePaying } from './migrations/20261122-1400-create-paying.js';
import { LetMoneyNameNoOrder } from './migrations/20261122-2220-let-money-name-no-order.js';
import { NoteAskedRefunds } from './migrations/20261122-2230-note-asked-refunds.js';
import { CountCourierCalls } from './migrations/20261122-2231-count-courier-calls.js';
import { IndexWhatIsSwept } from './migrations/20261122-2232-index-what-is-swept.js';
import { GiveCasesDeadlines } from './migrations/20261123-0020-give-cases-deadlines.js';
import { ListReturnsOfGroup } from './migrations/20261123-0030-list-returns-of-group.js';
import { FindWhatWaits } from './migrations/20261123-0340-find-what-waits.js';
import { TellOfUnansweredReturns } from './migrations/20261123-0345-tell-of-unanswered-returns.js';
import { NoteWhatRefundsPayBack } from './migrations/20261123-0700-note-what-refunds-pay-back.js';

export const database: Database = {
  entities: messagingSchemas,
  migrations: [
    CreateOrders,
    CreateOrdering,
    CreateAreas,
    CreatePaying,
    LetMoneyNameNoOrder,
    NoteAskedRefunds,
    CountCourierCalls,
    IndexWhatIsSwept,
    GiveCasesDeadlines,
    ListReturnsOfGroup,
    FindWhatWaits,
    TellOfUnansweredReturns,
    NoteWhatRefundsPayBack,
  ],
};
