import { m } from '@rakkarya/wording';
import type { Field } from '#lib/checkout-fields.ts';

/** What to do about each field, in the reader's language. */
export const fieldSentences = (): Record<Field, string> => ({
  name: m.checkout_wrong_name(),
  phone: m.checkout_wrong_phone(),
  email: m.checkout_wrong_email(),
  way: m.checkout_wrong_way(),
  street: m.checkout_wrong_street(),
  village: m.checkout_wrong_village(),
  district: m.checkout_wrong_district(),
  regency: m.checkout_wrong_regency(),
  province: m.checkout_wrong_province(),
  postalCode: m.checkout_wrong_postal_code(),
  payBy: m.checkout_wrong_pay_by(),
});
