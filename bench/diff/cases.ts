/** A pair to compare, as JSON texts, with where its real differences are. */
export interface Pair {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** JSON Pointers of everything that differs, by its place in `after`. */
  readonly real: readonly string[];
  /** `true`: items of its lists have an `id`. */
  readonly named?: boolean;
  /** The field that holds two long texts, which are then compared by words as well. */
  readonly text?: string;
}

/** Mulberry32: the same pairs in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Plain = Record<string, unknown>;

/** A lead as the seed's rows have them: about 600 characters. */
const lead = (id: number): Plain => ({
  id,
  campaign_id: 1,
  name: 'Pedro Henrique de Souza',
  first_name: 'Pedro',
  email: 'pedro.souza@example.com',
  phone: '+55 11 98765-4321',
  status: 'active',
  temperature: 'warm',
  qualification_score: 62,
  human_control: false,
  total_messages: 12,
  tags: ['webchat', 'retorno', 'campanha-verao'],
  custom_data: {
    webchat: { visitor_token: 'wcv-mlu1qu5d3zefptdvm6', channel_id: 3, page_url: 'https://demo.example.com/precos' },
  },
  next_action: 'Aguardar resposta do cliente e preparar follow-up.',
  created_at: '2026-02-19T22:42:47.000000Z',
  updated_at: '2026-02-19T22:42:58.000000Z',
  last_message_at: '2026-02-19 22:42:58',
});

function averageEntry(): Pair {
  const before = lead(18);
  const after: Plain = { ...before, status: 'waiting_customer', total_messages: 13, last_message_at: '2026-02-19 22:43:00' };
  return {
    name: 'average entry, 600 B',
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    real: ['/status', '/total_messages', '/last_message_at'],
  };
}

/** Leads in a list, of which every so many has one changed field. */
function leads(name: string, count: number, every: number): Pair {
  const before = Array.from({ length: count }, (_, i) => lead(i + 1));
  const real: string[] = [];
  const after = before.map((one, i) => {
    if (i % every !== 0) return one;
    real.push(`/leads/${i}/qualification_score`);
    return { ...one, qualification_score: 63 };
  });
  return { name, before: JSON.stringify({ leads: before }), after: JSON.stringify({ leads: after }), real, named: true };
}

function frontInsertion(): Pair {
  const before = Array.from({ length: 10_000 }, (_, i) => ({
    id: i + 1,
    name: `Item ${i + 1}`,
    price: i * 3,
    active: i % 2 === 0,
  }));
  const after = [{ id: 0, name: 'Novo', price: 1, active: true }, ...before];
  return {
    name: 'one insertion before 10,000 objects',
    before: JSON.stringify({ items: before }),
    after: JSON.stringify({ items: after }),
    real: ['/items/0'],
    named: true,
  };
}

function differentNumbers(): Pair {
  const next = random(7);
  const numbers = (offset: number): number[] => Array.from({ length: 50_000 }, () => Math.floor(next() * 1_000_000) * 2 + offset);
  return {
    name: 'two different lists of 50,000 integers',
    before: JSON.stringify({ list: numbers(0) }),
    after: JSON.stringify({ list: numbers(1) }),
    real: Array.from({ length: 50_000 }, (_, i) => `/list/${i}`),
  };
}

function differentTexts(): Pair {
  const next = random(11);
  const text = (): string => {
    let words = '';
    while (words.length < 100_000) words += `${Math.floor(next() * 60_466_176).toString(36)} `;
    return words;
  };
  return {
    name: 'two different texts of 100 KB',
    before: JSON.stringify({ text: text() }),
    after: JSON.stringify({ text: text() }),
    real: ['/text'],
    text: 'text',
  };
}

/** Names that objects inherit, another order of keys, and integers that JavaScript numbers round. */
const awkwardNames: Pair = {
  name: 'awkward names, order, big integers',
  before: '{"a":1,"b":2,"__proto__":{"admin":false},"":0,"n":9007199254740992}',
  after: '{"b":2,"a":1,"__proto__":{"admin":true},"toString":"x","":1,"n":9007199254740993}',
  real: ['/__proto__/admin', '/toString', '/', '/n'],
};

/** Every pair, by the name it is asked for by. */
export const pairs: Readonly<Record<string, () => Pair>> = {
  entry: averageEntry,
  medium: () => leads('list of leads, 10 KB', 15, 4),
  large: () => leads('list of leads, 1 MB', 1550, 31),
  front: frontInsertion,
  numbers: differentNumbers,
  texts: differentTexts,
  names: () => awkwardNames,
};
