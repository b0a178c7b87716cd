import { readAnswer } from './answer.js';
import { AuditError, type ErrorPlace } from './errors.js';
import { parseExactJson } from './exactJson.js';
import type { SourcePreset } from './preset.js';
import type { RequestOptions } from './request.js';
import { toAuditError } from './toAuditError.js';

const NDJSON = /^application\/(?:x-)?(?:ndjson|jsonlines)\b/i;

/**
 * One GET whose answer is NDJSON, read as it comes: the values of each piece. `timeoutMs` is the longest silence, not the length of the
 * whole. Throws `AuditError`s.
 */
export async function* requestLines(
  url: URL,
  options: RequestOptions,
  signal: AbortSignal,
  place: ErrorPlace,
  toError: SourcePreset['toError'],
): AsyncGenerator<readonly unknown[], void, undefined> {
  const { timeoutMs = 30_000, headers, credentials } = options;
  const control = new AbortController();
  let silent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (): void => {
    clearTimeout(timer);
    if (timeoutMs > 0) timer = setTimeout(() => ((silent = true), control.abort()), timeoutMs);
  };
  const abort = (): void => control.abort();
  signal.addEventListener('abort', abort, { once: true });
  const parse = (line: string): unknown => {
    try {
      return parseExactJson(line);
    } catch (cause) {
      throw new AuditError('cut-json', { ...place, cause, detail: `a line ending ${JSON.stringify(line.slice(-60))}` });
    }
  };
  try {
    if (signal.aborted) throw new AuditError('aborted', place);
    const given = new Headers(typeof headers === 'function' ? await headers() : headers);
    if (!given.has('accept')) given.set('accept', 'application/x-ndjson');
    listen();
    const init: RequestInit = { headers: given, signal: control.signal, ...(credentials === undefined ? {} : { credentials }) };
    const response = await (options.fetch ?? globalThis.fetch)(url, init);
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !NDJSON.test(type) || response.body === null) {
      await readAnswer(response, place, toError, Date.now);
      throw new AuditError('wrong-content-type', {
        ...place,
        status: response.status,
        detail: `Content-Type ${JSON.stringify(type)}`,
      });
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ;) {
      const step = await reader.read();
      listen();
      const lines = (rest + (step.value ?? '')).split('\n');
      rest = step.done ? '' : (lines.pop() ?? '');
      const values = lines.filter((line) => line.trim() !== '').map(parse);
      if (values.length > 0) yield values;
      if (step.done) return;
    }
  } catch (cause) {
    if (signal.aborted) throw new AuditError('aborted', { ...place, cause });
    if (silent) throw new AuditError('timeout', { ...place, cause, detail: `no data for ${timeoutMs} ms` });
    // `fetch` and its body reject with a TypeError for a connection that could not be made or that broke.
    throw cause instanceof TypeError
      ? new AuditError('offline', { ...place, cause, detail: url.origin })
      : toAuditError(cause, place);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    abort();
  }
}
