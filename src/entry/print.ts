import { cutMarkAt } from './reading.js';
import type { ArrayNode, CutNode, ObjectNode, ScalarNode, ValueNode } from './snapshot.js';

/** What stands in a text where a secret was masked by Trilha. */
export const MASK = '[REDACTED]';

/** The mark put where a text is cut. */
const CUT = '…';

/** How {@link printValue} writes. */
export interface PrintOptions {
  /** How JSON that stood inside a text is written. `text` (default): as the text it was. `value`: as the object or array it holds. */
  readonly encoded?: 'text' | 'value';
}

interface Level {
  readonly node: ObjectNode | ArrayNode;
  readonly left: Iterator<readonly [string | number, ValueNode]>;
  /** Nothing follows this value in the whole text, so a cut may stay open here. */
  readonly tail: boolean;
  count: number;
}

function scalarText({ value, digits }: ScalarNode): string {
  if (digits !== undefined) return digits;
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

const isContainer = (node: ValueNode): node is ObjectNode | ArrayNode => node.type === 'object' || node.type === 'array';

class Printer {
  private readonly out: string[] = [];
  private readonly levels: Level[] = [];
  /** What was written last is unfinished: the text ends here. */
  private open = false;

  constructor(private readonly decoded: boolean) {}

  print(root: ValueNode): string {
    this.value(root, true);
    for (let top = this.levels.at(-1); top !== undefined; top = this.levels.at(-1)) {
      const next = top.left.next();
      if (next.done === true) this.close(top);
      else this.child(top, next.value[0], next.value[1]);
    }
    return this.open ? this.out.join('') + CUT : this.out.join('');
  }

  private child(top: Level, step: string | number, node: ValueNode): void {
    const { type } = top.node;
    if (top.count > 0) this.out.push(',');
    if (type === 'object') this.out.push(JSON.stringify(step), ':');
    top.count += 1;
    const size = top.node.type === 'object' ? top.node.fields.size : top.node.items.length;
    this.value(node, top.tail && top.node.cut && top.count === size);
  }

  private value(node: ValueNode, tail: boolean): void {
    this.open = false;
    if (isContainer(node)) this.container(node, tail);
    else if (node.type === 'cut') this.cut(node, tail);
    else if (node.type === 'scalar') this.out.push(scalarText(node));
    else if (node.type === 'masked') this.out.push(JSON.stringify(node.shown ?? MASK));
    else this.out.push(JSON.stringify(node.text));
  }

  private container(node: ObjectNode | ArrayNode, tail: boolean): void {
    if (node.encoded !== undefined && !this.decoded) {
      const text = JSON.stringify(node.encoded);
      this.open = tail && node.cut && cutMarkAt(node.encoded) < 0;
      this.out.push(this.open ? text.slice(0, -1) : text);
      return;
    }
    this.out.push(node.type === 'object' ? '{' : '[');
    const left = node.type === 'object' ? node.fields.entries() : node.items.entries();
    this.levels.push({ node, left, tail, count: 0 });
  }

  private cut({ of, partial }: CutNode, tail: boolean): void {
    this.open = tail;
    if (!tail) this.out.push(JSON.stringify(partial + CUT));
    else this.out.push(of === 'string' ? JSON.stringify(partial).slice(0, -1) : partial);
  }

  private close({ node, tail, count }: Level): void {
    this.levels.pop();
    if (!tail || !node.cut) {
      this.out.push(node.type === 'object' ? '}' : ']');
      this.open = false;
      return;
    }
    // Without the comma, a whole number at the end would read as half of one.
    if (!this.open && count > 0) this.out.push(',');
    this.open = true;
  }
}

/**
 * Writes a value as JSON text: fields in their order, numbers with their own digits, JSON that stood in a text as that text, masks as
 * what was shown in their place (`[REDACTED]`), unread parts as what is known of them. A cut value ends where it was cut, with `…`, so
 * `readSnapshot` reads the result back as it is. Never overflows, however deep the value.
 */
export function printValue(node: ValueNode, options?: PrintOptions): string {
  return new Printer(options?.encoded === 'value').print(node);
}
