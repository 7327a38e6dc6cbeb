import { piecesIn, readCart } from '#lib/cart.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ cookies }) => ({ pieces: piecesIn(readCart(cookies.get('keranjang'))) });
