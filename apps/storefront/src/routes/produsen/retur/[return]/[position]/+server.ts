import { returnPhoto } from '#lib/work/return-photo.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params }) => returnPhoto(params);
