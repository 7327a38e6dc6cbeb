import qrcode from 'qrcode';

const QUIET = 4;

export interface Qr {
  /** Modules across, the quiet zone included (ISO/IEC 18004, 9.1). */
  size: number;
  /** An SVG path of all dark modules. */
  path: string;
}

/** A code as one path: a few kilobytes on the page, sharp at any size, and nothing to fetch. */
export function qrOf(text: string): Qr {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) => rowOf(modules, y));
  return { size: modules.size + 2 * QUIET, path: rows.join('') };
}

/** For the gallery of a phone, from which banks' apps read it: they take no SVG. */
export const qrPicture = (text: string): Promise<Buffer> =>
  qrcode.toBuffer(text, { errorCorrectionLevel: 'M', margin: QUIET, width: 720 });

function rowOf(modules: qrcode.BitMatrix, y: number): string {
  const { size } = modules;
  const runs: string[] = [];
  for (let x = 0; x < size; x++) {
    const from = x;
    while (x < size && modules.get(y, x)) x++;
    if (x > from) runs.push(`M${from + QUIET} ${y + QUIET}h${x - from}v1h-${x - from}z`);
  }
  return runs.join('');
}
