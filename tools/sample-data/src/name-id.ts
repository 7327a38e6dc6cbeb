import { createHash } from 'node:crypto';

/** Our own name space, made once at random. */
const SAMPLE_DATA = Buffer.from('6f1c9b0e5d2a4e4b9a7c3f8d21b6e054', 'hex');

/** The same id for the same name, wherever and whenever the sample data are loaded (RFC 9562, version 5). */
export function nameId(name: string): string {
  const hash = createHash('sha1').update(SAMPLE_DATA).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
