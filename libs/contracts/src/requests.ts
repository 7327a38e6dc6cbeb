import type { z } from 'zod';
import { activityRequests } from './activities.requests.js';
import { catalogueRequests } from './catalogue.requests.js';
import { countingRequests } from './counting.requests.js';
import { findingRequests } from './finding.requests.js';
import { noticeRequests } from './notices.requests.js';
import { orderingRequests } from './ordering.requests.js';
import { orderRequests } from './orders.requests.js';
import { payingRequests } from './paying.requests.js';
import { producerRequests } from './producers.requests.js';
import { setAsideRequests } from './set-aside.requests.js';
import { trustingRequests } from './trusting.requests.js';
import { waitingRequests } from './waiting.requests.js';

/** Everything the gateway asks a service. A request has one owner and gets one answer. */
export const requests = {
  ...catalogueRequests,
  ...findingRequests,
  ...orderRequests,
  ...orderingRequests,
  ...payingRequests,
  ...producerRequests,
  ...setAsideRequests,
  ...noticeRequests,
  ...trustingRequests,
  ...waitingRequests,
  ...activityRequests,
  ...countingRequests,
};

export type RequestName = keyof typeof requests;
/** A request as its service reads it: parsed, defaults filled in. */
export type Request<N extends RequestName> = z.output<(typeof requests)[N]['ask']>;
/** A request as the asker writes it. */
export type Asked<N extends RequestName> = z.input<(typeof requests)[N]['ask']>;
export type Answer<N extends RequestName> = z.infer<(typeof requests)[N]['answer']>;
