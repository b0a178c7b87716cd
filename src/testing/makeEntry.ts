import type { ActorInput, EntryInput } from '../entry/index.js';

/** A maker of entries with its own counters and clock. */
export type EntryFactory = (partial?: Partial<EntryInput>) => EntryInput;

interface Template {
  readonly action: string;
  readonly operation: string;
  readonly type: string;
  readonly make: (n: number, random: () => number) => Pick<EntryInput, 'before' | 'after'>;
}

const PEOPLE: readonly [string, ...string[]] = [
  'Pedro Álvares',
  'Ana Júlia',
  'João Conceição',
  'Márcia Gonçalves',
  'Íris Muñoz',
  'Zé da Silva 🙂',
  'Cláudia Brandão',
  'Luís Antônio',
];
const STATUSES: readonly [string, ...string[]] = ['active', 'waiting_customer', 'waiting_agent', 'closed'];
const ACTORS: readonly [ActorInput, ...ActorInput[]] = [
  { kind: 'api', name: 'API' },
  { kind: 'ai', name: 'IA' },
  { kind: 'system', name: 'Sistema' },
  { kind: 'user', id: '7', name: 'Márcia Gonçalves', email: 'marcia@exemplo.com.br' },
] as const;

const pick = <T>(items: readonly [T, ...T[]], at: number): T => items[Math.abs(Math.floor(at)) % items.length] ?? items[0];

const TEMPLATES: readonly [Template, ...Template[]] = [
  {
    action: 'Status Alterado',
    operation: 'status',
    type: 'Conversation',
    make: (n) => ({ before: { status: pick(STATUSES, n) }, after: { status: pick(STATUSES, n + 1) } }),
  },
  {
    action: 'Atualizado',
    operation: 'update',
    type: 'Lead',
    make: (n) => ({
      before: { name: 'Lead', temperature: 'cold', score: n },
      after: { name: pick(PEOPLE, n), temperature: 'warm', score: n + 1 },
    }),
  },
  {
    action: 'Mensagem Enviada',
    operation: 'message',
    type: 'Message',
    make: (n) => ({
      before: null,
      after: {
        sender_type: n % 2 === 0 ? 'lead' : 'ai',
        content_type: 'text',
        content: `Olá, ${pick(PEOPLE, n)}! Vi um anúncio.`,
      },
    }),
  },
  {
    action: 'Criado',
    operation: 'create',
    type: 'Lead',
    make: (n) => ({ before: null, after: { name: pick(PEOPLE, n), phone: `+55 11 9${String(81_000_000 + n)}`, status: 'new' } }),
  },
  {
    action: 'Atualizado',
    operation: 'update',
    type: 'Campaign',
    make: (n, random) => ({
      before: { budget: 15_000.5, active: true },
      after: { budget: Math.round(random() * 1_000_000) / 100, active: n % 3 !== 0 },
    }),
  },
];

/** mulberry32: a small, seeded generator with the whole 32-bit period. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const START = Date.UTC(2026, 1, 19, 22, 43, 0);

/** Entry number `n` of a seed: always the same one. */
function entryAt(n: number, seed: number): EntryInput {
  const random = createRandom(Math.imul(seed, 1_000_003) + n);
  random();
  const template = pick(TEMPLATES, random() * TEMPLATES.length);
  return {
    id: `entry-${n}`,
    sequence: 1_000_000 - n,
    occurredAt: new Date(START - n * 7000 - Math.floor(random() * 5) * 1000).toISOString(),
    action: template.action,
    operation: template.operation,
    outcome: 'success',
    actor: pick(ACTORS, random() * ACTORS.length),
    entity: { type: template.type, id: String(1 + Math.floor(random() * 40)) },
    coverage: 'changed',
    origin: {
      ip: `201.13.62.${1 + Math.floor(random() * 250)}`,
      userAgent:
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36',
    },
    correlation: { request: `req-${Math.floor(n / 3)}` },
    tags: n % 4 === 0 ? ['webchat'] : [],
    ...template.make(n, random),
  };
}

/**
 * Makes a maker of believable entries, newest first, each a few seconds older than the last. The same seed gives the same entries.
 * What the call is given replaces what was made.
 */
export function createEntryFactory(seed = 1): EntryFactory {
  let count = 0;
  return (partial = {}) => {
    count += 1;
    return { ...entryAt(count, seed), ...partial };
  };
}

/** One believable entry with parts replaced: always the same for the same `partial`. For several, use {@link createEntryFactory} or {@link makeEntries}. */
export function makeEntry(partial: Partial<EntryInput> = {}): EntryInput {
  return { ...entryAt(1, 1), ...partial };
}

/** `count` entries, newest first. `change` gives each one's replaced parts by its number, from 0. */
export function makeEntries(count: number, change: (index: number) => Partial<EntryInput> = () => ({}), seed = 1): EntryInput[] {
  return Array.from({ length: count }, (_, index) => ({ ...entryAt(index + 1, seed), ...change(index) }));
}
