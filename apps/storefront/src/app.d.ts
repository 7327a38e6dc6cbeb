import type { ProblemCode } from '@rakkarya/contracts';

declare global {
  namespace App {
    interface Error {
      /** What was refused, where a service said so. */
      code?: ProblemCode;
      /** Who made what is no longer there. */
      maker?: { slug: string; name: string };
    }
  }
}
