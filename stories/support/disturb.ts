import type { AuditSource } from 'trilha';
import { makeSource, type Fault, type SourceCall } from 'trilha/testing';

/** How long a disturbed source takes for each answer, in milliseconds. */
export const SPEEDS = { original: 0, '400 ms': 400, '2 s': 2_000, 'nunca responde': Infinity } as const;
/** A name in {@link SPEEDS}. */
export type Speed = keyof typeof SPEEDS;

type FailOn = (call: SourceCall) => Fault | undefined;
const always =
  (fault: Fault): FailOn =>
  () =>
    fault;

/** What can go wrong with a disturbed source, by the words of the toolbar. `duplicates` is about rows, and not a failure. */
export const FAULTS = {
  nenhuma: null,
  'falha uma vez': ({ number }) => (number === 0 ? 'not-found' : undefined),
  'sem internet': always('offline'),
  'limite de uso (429)': always('rate-limited'),
  'acesso negado (403)': always('denied'),
  'HTML com 200': always('html-instead-of-json'),
  'JSON cortado': always('cut-json'),
  'segunda página falha': ({ method, number }) => (method === 'list' && number > 0 ? 'gone' : undefined),
  'linhas repetidas': 'duplicates',
} as const satisfies Readonly<Record<string, FailOn | 'duplicates' | null>>;
/** A name in {@link FAULTS}. */
export type FaultName = keyof typeof FAULTS;

const known = new WeakMap<AuditSource, Map<string, AuditSource>>();

/**
 * The source with a speed and a fault put before it, whatever it is made of: each call first goes to an empty `makeSource`, which waits or fails as
 * tests know it. The same source and choices give the same object.
 */
export function disturb(source: AuditSource, speed: Speed, fault: FaultName): AuditSource {
  if (speed === 'original' && fault === 'nenhuma') return source;
  const made = known.get(source) ?? new Map<string, AuditSource>();
  known.set(source, made);
  const name = `${source.name ?? 'source'} · ${speed} · ${fault}`;
  const disturbed = made.get(name) ?? createDisturbed(source, name, SPEEDS[speed], FAULTS[fault]);
  made.set(name, disturbed);
  return disturbed;
}

function createDisturbed(source: AuditSource, name: string, delayMs: number, fault: FailOn | 'duplicates' | null): AuditSource {
  const gate = makeSource([], { name, delayMs, retryAfterMs: 20_000, ...(typeof fault === 'function' && { failOn: fault }) });
  let last: readonly unknown[] = [];
  return {
    ...source,
    name,
    async list(query, options) {
      await gate.list({ conditions: [] }, { ...options, cursor: null });
      const page = await source.list(query, options);
      const rows = fault === 'duplicates' && options.cursor !== null ? [...last, ...page.rows] : page.rows;
      last = page.rows.slice(-3);
      return { ...page, rows };
    },
    ...(source.facets && {
      facets: async (query, fields, options) => {
        await gate.facets({ conditions: [] }, [], options);
        return source.facets?.(query, fields, options) ?? [];
      },
    }),
    ...(source.histogram && {
      histogram: async (query, options) => {
        await gate.histogram({ conditions: [] }, options);
        return source.histogram?.(query, options) ?? [];
      },
    }),
  };
}
