import { m } from '@rakkarya/wording';
import type { Field } from '#lib/checkout-fields.ts';

/** What to do about some fields, where more can be said than for all of them. */
export type Told = Partial<Record<Field, string>>;

/** What to do about each field, in the reader's language. */
export const fieldSentences = (told: Told = {}): Record<Field, string> => ({
  name: m.checkout_wrong_name(),
  phone: m.checkout_wrong_phone(),
  email: m.checkout_wrong_email(),
  way: m.checkout_wrong_way(),
  area: m.area_wrong(),
  street: m.checkout_wrong_street(),
  village: m.checkout_wrong_village(),
  district: m.checkout_wrong_district(),
  regency: m.checkout_wrong_regency(),
  province: m.checkout_wrong_province(),
  postalCode: m.checkout_wrong_postal_code(),
  deliveries: m.delivery_wrong(),
  payBy: m.checkout_wrong_pay_by(),
  vouchers: m.voucher_wrong(),
  giftNote: m.gift_wrong(),
  consent: m.consent_wrong(),
  ...told,
});
