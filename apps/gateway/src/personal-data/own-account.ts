import { Injectable } from '@nestjs/common';
import { instant } from '@rakkarya/contracts';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Sessions } from '../accounts/sessions.js';

export const keptAccount = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  role: z.string(),
  createdAt: instant,
  sessions: z.array(z.object({ begun: instant, address: z.string().nullable(), browser: z.string().nullable() })),
  favourites: z.array(z.object({ craftId: z.uuid(), at: instant })),
});

interface Row {
  id: string;
  name: string;
  login: string;
  role: string;
  createdAt: Date;
}

interface SessionRow {
  begun: Date;
  address: string | null;
  browser: string | null;
}

/** What the gateway itself keeps about a person. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: Sessions,
  ) {}

  async show(id: string): Promise<z.infer<typeof keptAccount> | null> {
    const [account]: Row[] = await this.db.query(
      'SELECT id, name, email AS login, role, created_at AS "createdAt" FROM accounts WHERE id = $1',
      [id],
    );
    if (!account) return null;
    const sessions: SessionRow[] = await this.db.query(
      'SELECT created_at AS begun, ip_address AS address, user_agent AS browser FROM sessions WHERE account_id = $1 ORDER BY created_at',
      [id],
    );
    const begun = sessions.map((session) => ({ ...session, begun: session.begun.toISOString() }));
    const saved: { craftId: string; at: Date }[] = await this.db.query(
      'SELECT craft_id AS "craftId", saved_at AS at FROM favourites WHERE account_id = $1 ORDER BY no',
      [id],
    );
    const favourites = saved.map(({ craftId, at }) => ({ craftId, at: at.toISOString() }));
    return { ...account, createdAt: account.createdAt.toISOString(), sessions: begun, favourites };
  }

  /** With its password, all its sessions and what it has saved. Harmless when repeated. */
  async remove(id: string): Promise<void> {
    await this.db.query('DELETE FROM accounts WHERE id = $1', [id]);
    this.sessions.forget(id);
  }
}
