import type { Side } from '../diff/index.js';
import { MASK, printValue, type ScalarNode, type ValueNode } from '../entry/index.js';
import type { Cell, SideState } from './types.js';

const NUMBER = /^-?\d/;

/** A scalar as a cell: numbers stay numbers, with all their digits; `NaN` and the infinities are words. */
function scalarCell({ value, digits }: ScalarNode): Cell {
  if (digits === undefined) return value;
  return NUMBER.test(digits) ? { digits } : digits;
}

function nodeCell(node: ValueNode): Cell {
  switch (node.type) {
    case 'scalar':
      return scalarCell(node);
    case 'cut':
      return `${node.partial}…`;
    case 'opaque':
      return `${node.text}…`;
    case 'masked':
      return node.shown ?? MASK;
    default:
      return printValue(node);
  }
}

/** What the state column says of a side. */
export function stateOf(side: Side): SideState {
  if (side.state === 'truncated') return side.partial?.type === 'opaque' ? 'unread' : 'truncated';
  if (side.state !== 'value') return side.state;
  const { value } = side;
  if (value.type === 'masked') return 'redacted';
  return value.type === 'scalar' && value.value === null ? 'null' : 'value';
}

/** What the value column holds: the value, what is left of a cut one, the mask of a hidden one; nothing where there is none. */
export function valueOf(side: Side): Cell {
  switch (side.state) {
    case 'value':
      return nodeCell(side.value);
    case 'truncated':
      return side.partial === undefined ? null : nodeCell(side.partial);
    case 'redacted':
      return side.shown ?? MASK;
    default:
      return null;
  }
}

/** A cell as text, the same in every language. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.digits : Object.is(cell, -0) ? '-0' : String(cell);
}
