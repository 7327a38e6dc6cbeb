import { fail } from '@sveltejs/kit';
import { problems, type ProblemCode, type ProblemDetails } from '@rakkarya/contracts';
import { problemSentence } from '@rakkarya/wording';
import { isBrokenRule } from './broken-rule.ts';
import { language } from './language.ts';

export interface Refusal {
  code: ProblemCode;
  sentence: string;
  details: ProblemDetails;
}

/** Does something a service may refuse, and gives the refusal with its sentence instead of throwing it. */
export async function refusalOf<T>(
  work: () => Promise<T>,
): Promise<{ answer: T } | { refusal: Refusal; status: number }> {
  try {
    return { answer: await work() };
  } catch (reason) {
    if (!isBrokenRule(reason)) throw reason;
    const { code, details } = reason;
    return { refusal: { code, details, sentence: problemSentence(code, details, language()) }, status: problems[code] };
  }
}

/** What a form shows after a refusal: the sentence, beside the payment, parcel or SKU it is about. */
export interface Failure {
  of: string;
  sentence: string;
  /** It is about what was written, and belongs beside that field; else it is about the thing itself. */
  written?: true;
  /** What somebody wished to send back and why, so that they need not write it again. */
  asked?: { quantities: Record<string, number>; reason: string };
}

export const failed = (status: number, failure: Failure) => fail(status, failure);
