import { readJson, type JsonResult } from './json-reader.js';
import { cutMarkAt, type Place, type Reading } from './reading.js';
import type { ArrayNode, ObjectNode, ValueNode } from './snapshot.js';

// Whole texts that stores write in place of a secret: Rails, Sentry, Laravel, structlog; six or more of one masking character.
const MASK_WORD = /^[[<(](?:redacted|filtered|masked|scrubbed|protected|secret|mascarado|censurado)[\])>]$/i;
const MASK_RUN = /^([*•●█])\1{5,}$/;

/** Whether the whole text is a mask that a store wrote in place of a secret (`[REDACTED]`, `********`). */
export function isStoreMask(text: string): boolean {
  return text.length >= 6 && text.length <= 200 && (MASK_RUN.test(text) || MASK_WORD.test(text));
}

const LOOKS_ENCODED = /^[ \t\r\n]*(?:[{[]|"[ \t\r\n]*[{["\\])/;
const ENDS_ENCODED = /[}\]"][ \t\r\n]*$/;

function looksEncoded(text: string): boolean {
  const first = text.charCodeAt(0);
  const possible = first === 0x7b || first === 0x5b || first === 0x22 || first <= 0x20;
  return possible && LOOKS_ENCODED.test(text);
}

/** Whether half a text has shown enough to be called JSON: a text may well begin with a bracket and be prose. */
function isConvincing({ keys, strings, values }: JsonResult['evidence']): boolean {
  return keys > 0 || strings > 0 || values > 1;
}

interface Attempt {
  readonly text: string;
  readonly half: boolean;
  /** The text ends with `...` or `…`. */
  readonly marked: boolean;
}

function accepted({ node, state, evidence }: JsonResult, { text, half, marked }: Attempt): (ObjectNode | ArrayNode) | null {
  if (node.type !== 'object' && node.type !== 'array') return null;
  const whole = state === 'whole';
  // All of it was read, and still a mark follows: prose after a bracketed word.
  if (whole && marked) return null;
  // A JSON string inside the text was judged by its own layer.
  const judged = text.trimStart().startsWith('"') || (whole && !half);
  if (!judged && !(marked ? evidence.keys > 0 : isConvincing(evidence))) return null;
  return { ...node, cut: half || !whole || node.cut, encoded: text };
}

function decode(text: string, half: boolean, place: Place, reading: Reading): ValueNode | null {
  const mark = cutMarkAt(text);
  const marked = mark >= 0;
  if (!half && !marked && !ENDS_ENCODED.test(text)) return null;
  if (place.layer >= reading.limits.layers) {
    reading.note('depth', place.path());
    return null;
  }
  const undo = reading.mark();
  const result = readJson(marked ? text.slice(0, mark) : text, {
    complete: !half && !marked,
    place: { ...place, layer: place.layer + 1 },
    reading,
    readString: stringReader(reading),
  });
  const node = result === null ? null : accepted(result, { text, half, marked });
  if (node === null) undo();
  else if (half && result?.state === 'whole') reading.cut(place.path(), place.layer, 'string');
  return node;
}

/**
 * Gives the function that reads string values: JSON in text becomes the container it holds, with the text kept as `encoded`; a store's
 * mask becomes a masked node; anything else is a text. A whole text is JSON only when all of it is an object or array, or when it ends
 * with `...`/`…` and reads as a cut one with at least one complete key. The half text at a cut is JSON when what is there says so:
 * a complete key, a complete quoted item, or two complete values.
 */
export function stringReader(reading: Reading): (value: string, half: boolean, place: Place) => ValueNode {
  return (value, half, place) => {
    if (value.length > reading.limits.size) return reading.opaque('size', place.path(), value);
    const decoded = looksEncoded(value) ? decode(value, half, place, reading) : null;
    if (decoded !== null) return decoded;
    if (half) {
      reading.cut(place.path(), place.layer, 'string');
      return { type: 'cut', of: 'string', partial: value };
    }
    return isStoreMask(value) ? { type: 'masked', by: 'store', shown: value } : { type: 'scalar', value };
  };
}
