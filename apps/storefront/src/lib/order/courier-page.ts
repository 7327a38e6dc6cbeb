/**
 * Where each courier lets people look a number up; where `{}` stands, the number may stand in the address.
 *
 * None of them documents such an address. Those of Lion Parcel and Ninja are in use with the number by programs that read their
 * answers, and by shops' own exports. For the others programs contradict each other (`/trace/…`, `?awb=…`, `/…`), or their pages
 * ask for a code first: there the number is copied and pasted. Source: public repositories, looked through in November 2026.
 */
const PAGES: Record<string, string> = {
  anteraja: 'https://anteraja.id/tracking',
  idexpress: 'https://idexpress.com/lacak-paket',
  jne: 'https://www.jne.co.id/tracking-package',
  jnt: 'https://jet.co.id/track',
  jt: 'https://jet.co.id/track',
  lion: 'https://lionparcel.com/track/stt?q={}',
  ninja: 'https://www.ninjavan.co/id-id/tracking?id={}',
  pos: 'https://www.posindonesia.co.id/id/tracking',
  sap: 'https://www.sapx.id',
  sicepat: 'https://www.sicepat.com/checkAwb',
  tiki: 'https://www.tiki.id/id/track',
  wahana: 'https://www.wahana.com',
};

const names = Object.keys(PAGES).toSorted((one, other) => other.length - one.length);

export interface CourierPage {
  address: string;
  /** Whether it opens with the number: else that is to be typed or pasted there. */
  filled: boolean;
}

/** `JNE REG`, `J&T Express`, `Pos Indonesia`: the page of that courier for this number, or nothing for one we do not know. */
export function courierPage(courier: string | null, trackingNumber: string): CourierPage | null {
  const written = (courier ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const name = names.find((known) => written.startsWith(known));
  if (name === undefined) return null;
  const page = PAGES[name]!;
  return { address: page.replace('{}', encodeURIComponent(trackingNumber.trim())), filled: page.includes('{}') };
}
