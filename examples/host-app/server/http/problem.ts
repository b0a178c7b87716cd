import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One parameter that was wrong. */
export interface ParameterError {
  readonly parameter: string;
  readonly detail: string;
}

/** What a problem answer says (RFC 9457), with our stable `code`. */
export interface ProblemDetails {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly ParameterError[];
}

/** Thrown by a route to answer with a problem. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(readonly details: ProblemDetails) {
    super(details.title);
  }
}

/** A 400 about parameters. */
export const badParameters = (errors: readonly ParameterError[]): Problem =>
  new Problem({ status: 400, code: 'bad-parameter', title: 'A parameter is unknown or cannot be read.', errors });

/** A 404. */
export const notFound = (detail: string): Problem =>
  new Problem({ status: 404, code: 'not-found', title: 'There is nothing here.', detail });

/** The answer: `application/problem+json`. `type` is a relative reference into this API's own description. */
export function problemResponse(context: Context, details: ProblemDetails): Response {
  const body = { type: `/api/openapi.yaml#${details.code}`, instance: context.req.path, ...details };
  return context.body(JSON.stringify(body), details.status, { 'Content-Type': 'application/problem+json' });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** SQLSTATE class 22: a value that no column can hold, such as a year 0000. */
const isBadValue = (error: unknown): boolean => /^22[0-9A-Z]{3}$/.test(codeOf(error));

/** The database cannot be reached, is starting or stopping, or has no connection free. */
const isUnreachable = (error: unknown): boolean =>
  /^(?:08...|57P0.|53300|ECONN\w+|ENOTFOUND|ETIMEDOUT|EPIPE)$/.test(codeOf(error)) ||
  (error instanceof Error && /connection terminated|timeout exceeded when trying to connect/i.test(error.message));

const UNREACHABLE: ProblemDetails = { status: 503, code: 'database-unavailable', title: 'The database cannot be reached.' };
const BAD_VALUE: ProblemDetails = {
  status: 400,
  code: 'bad-parameter',
  title: 'A parameter holds a value that the database cannot compare with.',
};
const INTERNAL: ProblemDetails = {
  status: 500,
  code: 'internal',
  title: 'The server failed.',
  detail: 'The reason is in its log.',
};

/** Turns whatever a route threw into a problem. What it does not expect is reported to `log` and answered without its text. */
export function answerError(error: unknown, context: Context, log: (error: unknown) => void): Response {
  if (error instanceof Problem) return problemResponse(context, error.details);
  if (isBadValue(error)) return problemResponse(context, BAD_VALUE);
  if (error instanceof HTTPException) {
    return problemResponse(context, {
      status: error.status,
      code: 'http-error',
      title: error.message || 'The request was refused.',
    });
  }
  log(error);
  if (!isUnreachable(error)) return problemResponse(context, INTERNAL);
  context.header('Retry-After', '2');
  return problemResponse(context, UNREACHABLE);
}
