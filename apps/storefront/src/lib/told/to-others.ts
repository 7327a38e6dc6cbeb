import type { Caller, MessageView } from '@rakkarya/contracts';

/** One writes to others over WhatsApp. What staff are told, and what a group sees of its own, is for whoever reads it. */
export const isToOthers = ({ to }: Pick<MessageView, 'to'>, reader: Caller['role']): boolean => to.role !== reader;
