import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min';
import { z } from 'zod';

/** `0812…`, `62812…`, `812…`, with spaces and hyphens or without, to E.164; null when it is no phone number. */
export function phoneNumber(text: string): string | null {
  if (text.length > 40) return null;
  const number = parsePhoneNumberFromString(text.trim(), { defaultCountry: 'ID', extract: false }, metadata);
  return number?.isValid() ? number.number : null;
}

const email = z.email().max(200);
/** Top level reserved by RFC 2606: nobody can receive mail there, so nobody can register it as an address of their own. */
const NOWHERE = '.invalid';

/**
 * The address an account is kept under: an e-mail address, or one made of the phone number, since the accounts table knows
 * e-mail addresses alone. Null when the text is neither.
 */
export function accountAddress(login: string): string | null {
  const phone = phoneNumber(login);
  if (phone !== null) return `${phone.slice(1)}@phone${NOWHERE}`;
  const address = email.safeParse(login.trim().toLowerCase());
  return address.success && !address.data.endsWith(NOWHERE) ? address.data : null;
}

/** The login as its owner would write it: E.164, or the e-mail address. */
export function loginOf(address: string): string {
  const phone = /^(\d+)@phone\.invalid$/.exec(address);
  return phone ? `+${phone[1]}` : address;
}
