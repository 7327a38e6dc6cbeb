import { orderDraft, orderView } from '@rakkarya/contracts';
import { z } from 'zod';
import { phoneNumber } from '../accounts/login.js';

/** A phone number in any spelling people use, as E.164. */
export const phoneInAnySpelling = z
  .stringFormat('phone', (text) => phoneNumber(text) !== null)
  .transform((text) => phoneNumber(text)!);

/** An order as buyers write it. */
export const orderRequest = orderDraft
  .extend({ buyer: orderDraft.shape.buyer.extend({ phone: phoneInAnySpelling }) })
  .meta({ id: 'NewOrder' });

/** The order, with the secret of its private link and the page it is followed on. */
export const placedOrder = orderView.extend({ key: z.string(), href: z.string() }).meta({ id: 'PlacedOrder' });
