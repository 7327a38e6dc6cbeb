// refused by no-restricted-imports: rules know nothing of the framework or the database
import { DataSource } from 'typeorm';

export const db = DataSource;
