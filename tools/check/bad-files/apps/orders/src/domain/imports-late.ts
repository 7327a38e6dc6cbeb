// refused by no-restricted-syntax: an import that comes later is still an import
export const later = () => import('typeorm');
