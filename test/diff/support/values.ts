import type { Coverage, CutNode, MaskedNode, ObjectNode, Snapshot, ValueNode } from 'trilha/headless';

/** A plain value as a tree of tagged nodes, as the reader would give it, JSON in text left as text. */
export function node(value: unknown): ValueNode {
  if (Array.isArray(value)) return { type: 'array', items: value.map(node), cut: false };
  if (typeof value === 'object' && value !== null) {
    if ('type' in value && ['cut', 'masked', 'opaque'].includes(String(value.type))) return value as ValueNode;
    if ('type' in value && value.type === 'object' && 'fields' in value) return value as ValueNode;
    return { type: 'object', fields: new Map(Object.entries(value).map(([key, part]) => [key, node(part)])), cut: false };
  }
  return { type: 'scalar', value: value as string | number | boolean | null };
}

export const cutText = (partial: string): CutNode => ({ type: 'cut', of: 'string', partial });
export const cutNumber = (partial: string): CutNode => ({ type: 'cut', of: 'number', partial });
export const masked = (identity?: number): MaskedNode => ({
  type: 'masked',
  by: 'boundary',
  ...(identity === undefined ? {} : { identity }),
});
/** An object that the text ended inside of. */
export const cutObject = (value: object): ObjectNode => ({ ...(node(value) as ObjectNode), cut: true });
/** An object that stood in a text field. */
export const encoded = (value: object, text: string = JSON.stringify(value)): ValueNode =>
  ({ ...node(value), encoded: text }) as ValueNode;

export function snap(value: unknown, coverage: Coverage = 'full'): Snapshot {
  return {
    kind: 'snapshot',
    coverage,
    text: null,
    root: node(value),
    cuts: [],
    limits: [],
    toJSON: () => ({ kind: 'snapshot', coverage, text: null, value }),
  };
}
