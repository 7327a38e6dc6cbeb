import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Cursors } from './database/cursors.js';
import { ShelfTally } from './database/shelf-tally.js';
import { Settings } from './settings.js';
import { AllowReviewsOnOrderCompleted } from './use-cases/allow-reviews-on-order-completed.js';
import { CancelActivity } from './use-cases/cancel-activity.js';
import { CountCrafts } from './use-cases/count-crafts.js';
import { EndWaits } from './use-cases/end-waits.js';
import { ExportPerson } from './use-cases/export-person.js';
import { FoldTally } from './use-cases/fold-tally.js';
import { ForgetAuthorOnBuyerForgotten } from './use-cases/forget-author-on-buyer-forgotten.js';
import { ForgetPhones } from './use-cases/forget-phones.js';
import { LearnCommonWords } from './use-cases/learn-common-words.js';
import { ListActivities } from './use-cases/list-activities.js';
import { ListCrafts } from './use-cases/list-crafts.js';
import { ListFacets } from './use-cases/list-facets.js';
import { ListKinds } from './use-cases/list-kinds.js';
import { ListLooser } from './use-cases/list-looser.js';
import { ListVariants } from './use-cases/list-variants.js';
import { LoadKindsOnStart } from './use-cases/load-kinds-on-start.js';
import { LoadMaterialsOnStart } from './use-cases/load-materials-on-start.js';
import { LoadSearchWordsOnStart } from './use-cases/load-search-words-on-start.js';
import { PlanActivity } from './use-cases/plan-activity.js';
import { PublishCraft } from './use-cases/publish-craft.js';
import { RememberAvailabilityOnStockChanged } from './use-cases/remember-availability-on-stock-changed.js';
import { RememberProducerOnProducerChanged } from './use-cases/remember-producer-on-producer-changed.js';
import { ShowActivity } from './use-cases/show-activity.js';
import { ShowCraft } from './use-cases/show-craft.js';
import { ShowPicture } from './use-cases/show-picture.js';
import { StopWaiting } from './use-cases/stop-waiting.js';
import { StorePicture } from './use-cases/store-picture.js';
import { WaitForStock } from './use-cases/wait-for-stock.js';
import { SweepPictures } from './use-cases/sweep-pictures.js';
import { WithdrawCraft } from './use-cases/withdraw-craft.js';
import { voices } from './voices.js';

@Module({
  controllers: [
    PublishCraft,
    WithdrawCraft,
    StorePicture,
    ListCrafts,
    ListFacets,
    ListLooser,
    CountCrafts,
    ShowCraft,
    ListVariants,
    ListKinds,
    ShowPicture,
    ExportPerson,
    WaitForStock,
    StopWaiting,
    ListActivities,
    ShowActivity,
    PlanActivity,
    CancelActivity,
    ...voices,
  ],
  providers: [
    RememberProducerOnProducerChanged,
    RememberAvailabilityOnStockChanged,
    AllowReviewsOnOrderCompleted,
    ForgetAuthorOnBuyerForgotten,
    LoadKindsOnStart,
    LoadMaterialsOnStart,
    LoadSearchWordsOnStart,
    FoldTally,
    ForgetPhones,
    SweepPictures,
    EndWaits,
    LearnCommonWords,
    ShelfTally,
    { provide: Settings, useFactory: () => new Settings() },
    { provide: Cursors, inject: [DataSource], useFactory: (db: DataSource) => Cursors.from(db) },
  ],
})
export class CatalogueModule {}
