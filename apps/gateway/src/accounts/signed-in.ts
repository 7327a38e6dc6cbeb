import type { SignedIn } from '@rakkarya/contracts';

interface Account {
  id: string;
  name: string;
  role: SignedIn['role'];
  producerId?: string | null | undefined;
}

/** An account as pages and services know it. */
export const signedInOf = ({ id, name, role, producerId }: Account): SignedIn => ({
  accountId: id,
  name,
  role,
  ...(producerId && { producerId }),
});
