import { m } from '@rakkarya/wording';
import type { Order } from '#lib/answers.ts';

type State = Order['returns'][number]['state'];

interface Words {
  look: '' | 'waits' | 'done' | 'over' | 'alarm';
  words: string;
}

/** How far something is on its way back. */
export const returnStatus = (state: State): Words =>
  ({
    asked: { look: 'waits', words: m.return_asked() },
    accepted: { look: '', words: m.return_accepted() },
    refused: { look: 'over', words: m.return_refused() },
    received: { look: 'done', words: m.return_received() },
  })[state] as Words;
