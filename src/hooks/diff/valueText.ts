import { printValue } from '../../entry/index.js';
import type { ValueNode } from '../../entry/index.js';

/** What copying a value gives: a text as it is, JSON that stood in a text as that text, anything else as JSON. */
export function valueText(node: ValueNode): string {
  if (node.type === 'scalar' && typeof node.value === 'string' && node.digits === undefined) return node.value;
  if (node.type === 'cut') return node.partial;
  if ((node.type === 'object' || node.type === 'array') && node.encoded !== undefined) return node.encoded;
  return printValue(node);
}
