import { EntitySchema } from 'typeorm';
import { Picture } from '../domain/picture.js';

export const pictureSchema = new EntitySchema<Picture>({
  name: 'picture',
  target: Picture,
  columns: {
    id: { type: 'text', primary: true },
    mediaType: { type: 'text' },
    width: { type: 'int' },
    height: { type: 'int' },
    bytes: { type: 'bytea' },
  },
});
