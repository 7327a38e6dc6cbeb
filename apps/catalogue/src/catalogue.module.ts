import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Cursors } from './database/cursors.js';
import { ListCrafts } from './use-cases/list-crafts.js';
import { ListKinds } from './use-cases/list-kinds.js';
import { ListVariants } from './use-cases/list-variants.js';
import { LoadKindsOnStart } from './use-cases/load-kinds-on-start.js';
import { LoadSearchWordsOnStart } from './use-cases/load-search-words-on-start.js';
import { PublishCraft } from './use-cases/publish-craft.js';
import { RememberAvailabilityOnStockChanged } from './use-cases/remember-availability-on-stock-changed.js';
import { RememberProducerOnProducerChanged } from './use-cases/remember-producer-on-producer-changed.js';
import { ShowCraft } from './use-cases/show-craft.js';
import { ShowPicture } from './use-cases/show-picture.js';
import { StorePicture } from './use-cases/store-picture.js';
import { WithdrawCraft } from './use-cases/withdraw-craft.js';

@Module({
  controllers: [PublishCraft, WithdrawCraft, StorePicture, ListCrafts, ShowCraft, ListVariants, ListKinds, ShowPicture],
  providers: [
    RememberProducerOnProducerChanged,
    RememberAvailabilityOnStockChanged,
    LoadKindsOnStart,
    LoadSearchWordsOnStart,
    { provide: Cursors, inject: [DataSource], useFactory: (db: DataSource) => Cursors.from(db) },
  ],
})
export class CatalogueModule {}
