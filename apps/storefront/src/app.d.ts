import type { ProblemCode } from '@rakkarya/contracts';

declare global {
  namespace App {
    interface Error {
      /** What was refused, where a service said so. */
      code?: ProblemCode;
    }
  }
}
