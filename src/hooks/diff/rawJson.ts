import type { ObjectNode, ValueNode } from '../../entry/index.js';
import type { Formatters, Messages } from '../../i18n/index.js';

/** Plain data for a JSON viewer that recurses, keys by name and has no signs of its own for what is missing. */
export interface RawJson {
  /** An object or an array. */
  readonly data: object;
  /** How many values were left out for depth or number. */
  readonly left: number;
}

/** The viewer's re-rendering overflows the stack from about 700 levels; what people can follow ends long before. */
const LEVELS = 100;
/** Values in one view; each costs four elements. */
const NODES = 2_000;

interface State {
  nodes: number;
  left: number;
  readonly format: Formatters;
  readonly words: Messages['raw'];
}

/**
 * A recorded value as plain data of at most 100 levels and 2,000 values. Cut, masked and left-out parts stand as words in ⟨angle brackets⟩;
 * integers beyond 2^53 are texts of their digits; empty and repeated names are renamed so that each is different and visible.
 */
export function rawJson(root: ValueNode, format: Formatters, messages: Messages): RawJson {
  const state: State = { nodes: 0, left: 0, format, words: messages.raw };
  const data = build(root, 0, state);
  return { data: typeof data === 'object' && data !== null ? data : [data], left: state.left };
}

function build(node: ValueNode, depth: number, state: State): unknown {
  state.nodes += 1;
  switch (node.type) {
    case 'scalar':
      return node.digits ?? (typeof node.value === 'string' ? visible(node.value) : node.value);
    case 'cut':
      return `${visible(node.partial)}${state.words.cut}`;
    case 'masked':
      return state.words.masked;
    case 'opaque':
      return `${visible(node.text)}${state.words.cut}`;
    default:
      return depth >= LEVELS - 1 ? leaveOut(node, state) : buildParts(node, depth, state);
  }
}

function leaveOut(node: ValueNode & { readonly type: 'object' | 'array' }, state: State): string {
  const count = node.type === 'object' ? node.fields.size : node.items.length;
  state.left += count;
  return state.format.message(state.words.deeper, { count });
}

function buildParts(node: ValueNode & { readonly type: 'object' | 'array' }, depth: number, state: State): unknown {
  const { format, words } = state;
  const more = (count: number): string => {
    state.left += count;
    return format.message(words.more, { count });
  };
  if (node.type === 'array') {
    const items: unknown[] = [];
    for (const [index, item] of node.items.entries()) {
      if (state.nodes >= NODES) {
        items.push(more(node.items.length - index));
        break;
      }
      items.push(build(item, depth + 1, state));
    }
    if (node.cut && !endsIn(node.items.at(-1))) items.push(words.cut);
    return items;
  }
  const names = namesOf(node, words, format);
  // Entries define own properties, so that `__proto__` is an ordinary key.
  const entries: [string, unknown][] = [];
  for (const [name, value] of node.fields) {
    if (state.nodes >= NODES) {
      entries.push(['⋯', more(node.fields.size - entries.length)]);
      break;
    }
    entries.push([names(name), build(value, depth + 1, state)]);
  }
  if (node.cut && !endsIn([...node.fields.values()].at(-1))) entries.push(['⋯', words.cut]);
  return Object.fromEntries(entries);
}

/** Whether a container's last part already shows where the text ended. */
function endsIn(last: ValueNode | undefined): boolean {
  return last !== undefined && (last.type === 'cut' || ((last.type === 'object' || last.type === 'array') && last.cut));
}

/** Names as they are shown: an empty one gets a word, one that stood twice says so, and none becomes the same as another. */
function namesOf(node: ObjectNode, words: Messages['raw'], format: Formatters): (name: string) => string {
  const used = new Set<string>();
  return (name) => {
    const seen = visible(name) === '' ? words.emptyKey : visible(name);
    let shown = node.duplicates?.includes(name) === true ? format.message(words.repeatedKey, { name: seen }) : seen;
    while (used.has(shown) || (shown !== name && node.fields.has(shown))) shown += '\u2009';
    used.add(shown);
    return shown;
  };
}

const UNSEEN = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Controls that would turn or hide the text around them, as their escapes. */
function visible(text: string): string {
  return text.replace(UNSEEN, (control) => `\\u${(control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}
