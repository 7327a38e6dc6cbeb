import type { Role } from '@rakkarya/contracts';

interface Area {
  under: string;
  role: Role;
}

const areas: Area[] = [
  { under: '/produsen', role: 'producer' },
  { under: '/petugas', role: 'staff' },
];

const personal = ['keranjang', 'bayar', 'pesanan', 'akun', 'masuk', 'daftar', 'keluar', 'favorit'].map(
  (part) => `/(toko)/${part}`,
);

/** The area for one role that a route belongs to. Routes, not addresses: an address can be spelt in many ways. */
export const areaOf = (route: string | null): Area | undefined => areas.find(({ under }) => isUnder(route, under));

/** Whether a route shows something of one person, which no cache may keep. */
export const isPersonal = (route: string | null): boolean =>
  areaOf(route) !== undefined || personal.some((under) => isUnder(route, under));

const isUnder = (route: string | null, under: string): boolean =>
  route === under || (route?.startsWith(`${under}/`) ?? false);
