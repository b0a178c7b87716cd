import { readJson } from './json-reader.js';
import { cutMarkAt, type Place, type Reading } from './reading.js';
import type { ValueNode } from './snapshot.js';
import { isStoreMask, stringReader } from './string-value.js';

const ROOT: Place = { layer: 0, depth: 0, path: () => [] };

function plainText(text: string): ValueNode {
  return isStoreMask(text) ? { type: 'masked', by: 'store', shown: text } : { type: 'scalar', value: text };
}

/** PHP writes an empty object as `[]`; a snapshot is an object, so an empty list at the root is one too. */
export function emptyListAsObject(node: ValueNode): ValueNode {
  if (node.type !== 'array' || node.items.length > 0 || node.cut) return node;
  const object: ValueNode = { type: 'object', fields: new Map(), cut: false };
  return node.encoded === undefined ? object : { ...object, encoded: node.encoded };
}

/**
 * Reads a snapshot's own text: whole JSON, or the beginning of a JSON object, array or quoted string, with or without one `...` or `…`
 * at its end. Anything else is a text and stays one; nothing is repaired.
 */
export function readText(given: string, reading: Reading): ValueNode {
  if (given.length > reading.limits.size) return reading.opaque('size', [], given);
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
  const mark = cutMarkAt(text);
  const undo = reading.mark();
  const result = readJson(mark < 0 ? text : text.slice(0, mark), {
    complete: false,
    place: ROOT,
    reading,
    readString: stringReader(reading),
  });
  if (result === null) {
    undo();
    return plainText(given);
  }
  const { node } = result;
  if (mark < 0 || result.state === 'cut') return node;
  if (node.type !== 'object' && node.type !== 'array') {
    undo();
    return plainText(given);
  }
  // All of it was read, and still the store says that there was more.
  reading.cut([], 0, 'between');
  return { ...node, cut: true };
}
