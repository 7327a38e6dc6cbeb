import type { BrokenRule } from '@rakkarya/contracts';

/** By name: in development the pages are loaded apart from the gateway and have the class a second time. */
export const isBrokenRule = (reason: unknown): reason is BrokenRule =>
  reason instanceof Error && reason.name === 'BrokenRule';
