import { AuditError, type ErrorPlace } from './errors.js';
import { parseExactJson } from './exactJson.js';
import type { SourcePreset } from './preset.js';
import { kindOfStatus, readRetryAfter } from './toAuditError.js';

/** A body that has been read and is whole JSON. */
export interface JsonAnswer {
  readonly body: unknown;
  readonly headers: Headers;
  readonly status: number;
}

const HTML = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|script|meta|div|form)\b/i;
const JSON_TYPE = /^(?:application|text)\/(?:[\w.+-]+\+)?json\b/i;

const quoted = (text: string): string => JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);

const readJson = (text: string): unknown => {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads an HTTP answer and refuses what is not data: failures by status (with the store's own problem form, when it has one), pages meant
 * for people, other content types, cut JSON. Throws `AuditError`.
 */
export async function readAnswer(
  response: Response,
  place: ErrorPlace,
  toError: SourcePreset['toError'],
  now: () => number,
): Promise<JsonAnswer> {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  const text = await response.text();
  const isHtml = HTML.test(text) || /^text\/html\b/i.test(type);
  if (!response.ok) {
    const retryAfterMs = readRetryAfter(headers.get('retry-after'), now());
    const own = isHtml ? undefined : toError?.(readJson(text), status, place);
    throw new AuditError(own?.kind ?? kindOfStatus(status), {
      ...place,
      detail: own?.detail ?? `status ${status}`,
      problem: own?.problem,
      status,
      retryAfterMs: own?.retryAfterMs ?? retryAfterMs,
    });
  }
  if (isHtml) {
    const where = response.redirected ? `, after a redirect to ${quoted(response.url)}` : '';
    throw new AuditError('html-instead-of-json', {
      ...place,
      status,
      detail: `status ${status}${where}, beginning ${quoted(text.trimStart())}`,
    });
  }
  if (!JSON_TYPE.test(type))
    throw new AuditError('wrong-content-type', { ...place, status, detail: `Content-Type ${quoted(type)}` });
  try {
    return { body: parseExactJson(text), headers, status };
  } catch (cause) {
    throw new AuditError('cut-json', {
      ...place,
      status,
      cause,
      detail: `${text.length} characters, ending ${quoted(text.slice(-60))}`,
    });
  }
}
