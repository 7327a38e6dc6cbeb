/** By what a repeated placing and the holder of the private link are recognised. Made elsewhere, never shown. */
export interface Recognition {
  idempotency: string;
  fingerprint: string;
  keySalt: string;
  keyHash: string;
}
