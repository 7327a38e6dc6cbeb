import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BrokenRule, problems, type ProblemCode } from '@rakkarya/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isForReader, problemPage, problemPagePolicy } from './problem-page.js';
import { toProblem } from './problem.js';
import { pageLanguage, readerLanguage } from './reader-language.js';

const byStatus: Record<number, ProblemCode> = {
  400: 'ill-formed',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  406: 'media-type',
  413: 'too-large',
  414: 'too-large',
  415: 'media-type',
  429: 'too-many',
  503: 'unavailable',
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Says any refusal in the reader's language, to programs as a problem, to people as a page. What nobody foresaw is logged here, once. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const rule = brokenRule(error) ?? unexpected(error);
  const wait = retryAfter(rule);
  if (wait !== null) void reply.header('retry-after', wait);
  void reply.status(problems[rule.code]).header('cache-control', 'no-store');
  if (isForReader(request)) sendPage(rule, request, reply);
  else sendJson(rule, request, reply);
}

function sendPage(rule: BrokenRule, { url, method }: FastifyRequest, reply: FastifyReply): void {
  const language = pageLanguage(url);
  void reply
    .header('content-security-policy', problemPagePolicy)
    .type('text/html; charset=utf-8')
    .send(problemPage(toProblem(rule, language), language, method === 'GET'));
}

function sendJson(rule: BrokenRule, { headers }: FastifyRequest, reply: FastifyReply): void {
  void reply
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(toProblem(rule, readerLanguage(headers['accept-language']))));
}

function retryAfter({ code, details }: BrokenRule): number | null {
  if (typeof details['retryAfter'] === 'number') return details['retryAfter'];
  return code === 'unavailable' ? 2 : null;
}

function unexpected(error: unknown): BrokenRule {
  new Logger('Problem').error(error);
  return new BrokenRule('unexpected');
}

/** Fastify's and Nest's own refusals speak through a status. */
function brokenRule(error: unknown): BrokenRule | null {
  if (error instanceof BrokenRule) return error;
  if ((error as { code?: unknown } | null)?.code === 'FST_ERR_BAD_URL') return new BrokenRule('not-found');
  const code = byStatus[statusOf(error)];
  if (!code) return null;
  return new BrokenRule(
    code,
    code === 'ill-formed' ? { issues: [{ field: 'body', code: 'custom', format: 'json' }] } : {},
  );
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
