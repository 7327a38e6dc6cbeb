/** Where each courier lets people look a number up. By the letters and digits of its name, since groups type it as they like. */
const PAGES: Record<string, string> = {
  anteraja: 'https://anteraja.id/tracking',
  idexpress: 'https://idexpress.com/lacak-paket',
  jne: 'https://www.jne.co.id/tracking-package',
  jnt: 'https://jet.co.id/track',
  jt: 'https://jet.co.id/track',
  lionparcel: 'https://lionparcel.com/track/stt',
  ninja: 'https://www.ninjaxpress.co/id-id/tracking',
  pos: 'https://www.posindonesia.co.id/id/tracking',
  sap: 'https://www.sapx.id',
  sicepat: 'https://www.sicepat.com/checkAwb',
  tiki: 'https://www.tiki.id/id/track',
  wahana: 'https://www.wahana.com',
};

const names = Object.keys(PAGES).toSorted((one, other) => other.length - one.length);

/** `JNE REG`, `J&T Express`, `Pos Indonesia`: the page of that courier, or nothing for one we do not know. */
export function courierPage(courier: string | null): string | null {
  const written = (courier ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const name = names.find((known) => written.startsWith(known));
  return name === undefined ? null : PAGES[name]!;
}
