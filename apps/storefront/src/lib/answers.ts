import type { Answer } from '@rakkarya/contracts';

export type CraftItem = Answer<'catalogue.list-crafts'>['items'][number];
export type Craft = Answer<'catalogue.show-craft'>;
export type Kind = Answer<'catalogue.list-kinds'>['items'][number];
export type Producer = Answer<'producers.list-producers'>['items'][number];
export type Village = Answer<'producers.list-villages'>['items'][number];
export type Parcel = Answer<'producers.list-parcels'>['items'][number];
export type StockItem = Answer<'producers.list-stock'>['items'][number];
export type StockMovement = Answer<'producers.list-stock-movements'>['items'][number];
export type OrderItem = Answer<'orders.list-orders'>['items'][number];
export type Order = Answer<'orders.show-order'>;
export type Payment = Order['payments'][number];
export type SetAsideItem = Answer<'orders.list-set-aside'>['items'][number];
