import { messagingSchemas } from '@rakkarya/messaging';
import type { Database } from '@rakkarya/service';
import { craftSchema } from './craft.schema.js';
import { CreateCrafts } from './migrations/20261122-1000-create-crafts.js';
import { CreateListing } from './migrations/20261122-1010-create-listing.js';
import { CreateAvailability } from './migrations/20261122-1020-create-availability.js';
import { CreateSearch } from './migrations/20261122-1030-create-search.js';
import { CreateCursorKey } from './migrations/20261122-1040-create-cursor-key.js';
import { CreateMaterials } from './migrations/20261122-1100-create-materials.js';
import { CreateTally } from './migrations/20261122-1110-create-tally.js';
import { CreateCommonWords } from './migrations/20261122-1120-create-common-words.js';
import { CreateReviews } from './migrations/20261122-1200-create-reviews.js';
import { CountEditions } from './migrations/20261122-1210-count-editions.js';
import { CreateWaits } from './migrations/20261122-2210-create-waits.js';
import { NoteUnusedPictures } from './migrations/20261122-2234-note-unused-pictures.js';
import { CreateActivities } from './migrations/20261122-2213-create-activities.js';
import { IndexStretches } from './migrations/20261123-0320-index-stretches.js';
import { LetEachAskingStandForItself } from './migrations/20261123-0701-let-each-asking-stand-for-itself.js';
import { KeepWaitsBeyondTheMost } from './migrations/20261123-1000-keep-waits-beyond-the-most.js';
import { pictureSchema } from './picture.schema.js';
import { questionSchema } from './question.schema.js';
import { reviewSchema } from './review.schema.js';

export const database: Database = {
  entities: [craftSchema, pictureSchema, reviewSchema, questionSchema, ...messagingSchemas],
  migrations: [
    CreateCrafts,
    CreateListing,
    CreateAvailability,
    CreateSearch,
    CreateCursorKey,
    CreateMaterials,
    CreateTally,
    CreateCommonWords,
    CreateReviews,
    CountEditions,
    CreateWaits,
    NoteUnusedPictures,
    CreateActivities,
    IndexStretches,
    LetEachAskingStandForItself,
    KeepWaitsBeyondTheMost,
  ],
};
