// refused by @nx/enforce-module-boundaries: contracts use zod only
import { Injectable } from '@nestjs/common';

export const decorator = Injectable;
