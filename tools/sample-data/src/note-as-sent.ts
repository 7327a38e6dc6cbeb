import type { MessageView } from '@rakkarya/contracts';
import type { House } from './house.js';

/** The last that is told of an order which is collected, by each who tells. */
const LAST = ['new-order', 'ready', 'completed'];

/** Who bought samples is made up, as are the groups: nobody shall write to their numbers, so that what they were to be told counts as sent. */
export class NoteAsSent {
  constructor(private readonly staff: House) {}

  async handle(number: string): Promise<void> {
    const { items } = await this.staff.eventually<{ items: MessageView[] }>(
      `/api/messages?order=${number}&limit=100`,
      (messages) => LAST.every((word) => messages.items.some(({ step }) => step.split(' ', 1)[0] === word)),
    );
    for (const { id, to, sent } of items)
      if (to.role !== 'staff' && sent.length === 0) await this.staff.post(`/api/messages/${id}/sending`, {});
  }
}
