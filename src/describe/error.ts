import type { Messages } from '../i18n/index.js';
import { lineText } from './text.js';
import type { CoreContext, ErrorView } from './types.js';

type ErrorKind = keyof Messages['errors'];

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** A failure in words, by its `kind` (an `AuditError`'s). Anything else that was thrown is `unknown`, with its message for developers. */
export function describeError(error: unknown, context: Pick<CoreContext, 'messages'>): ErrorView {
  const { errors } = context.messages;
  const given: Readonly<Record<string, unknown>> = typeof error === 'object' && error !== null ? { ...error } : {};
  const isKind = (kind: unknown): kind is ErrorKind => typeof kind === 'string' && Object.hasOwn(errors, kind);
  const kind = isKind(given['kind']) ? given['kind'] : 'unknown';
  const wait = given['retryAfterMs'];
  const detail = text(given['detail']) ?? (error instanceof Error ? text(error.message) : text(error));
  return {
    kind,
    title: errors[kind].title,
    help: errors[kind].help,
    retry: typeof given['retry'] === 'boolean' ? given['retry'] : kind === 'unknown',
    ...(typeof wait === 'number' && { retryAfterMs: wait }),
    ...(detail !== undefined && { detail: lineText(detail, 300) }),
  };
}
