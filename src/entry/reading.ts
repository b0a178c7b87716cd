import type { Cut, LimitMet, OpaqueNode, ReadLimits, SnapshotLimit } from './snapshot.js';
import type { Path } from './types.js';

/** Limits with every default filled in. */
export type FullLimits = Required<ReadLimits>;

const DEFAULTS: FullLimits = { depth: 200_000, nodes: 1_000_000, size: 20_000_000, layers: 8 };

/** How much of an unread part is kept. */
const OPAQUE_TEXT = 200;

/** Path steps that the lists of cuts and limits may hold together: 10,000 marks at 100,000 levels would be a thousand million. */
const LISTED_STEPS = 1_000_000;

/** What one reading of a snapshot shares between all its JSON layers: its limits, its count of values, and what it met. */
export class Reading {
  readonly limits: FullLimits;
  nodes = 0;
  cuts: Cut[] = [];
  met: LimitMet[] = [];
  private steps = LISTED_STEPS;

  constructor(limits: ReadLimits | undefined) {
    this.limits = limits === undefined ? DEFAULTS : { ...DEFAULTS, ...limits };
  }

  cut(path: Path, layer: number, inside: Cut['in']): void {
    this.steps -= path.length + 1;
    if (this.steps > 0) this.cuts.push({ path, layer, in: inside });
  }

  /** Notes a limit and gives the node that stands for what was not read. */
  opaque(limit: SnapshotLimit, path: Path, text: string): OpaqueNode {
    this.note(limit, path);
    return { type: 'opaque', limit, text: text.slice(0, OPAQUE_TEXT) };
  }

  note(limit: SnapshotLimit, path: Path): void {
    this.steps -= path.length + 1;
    if (this.steps > 0) this.met.push({ limit, path });
  }

  /** Remembers the state, so that a trial reading of a text that turns out to be no JSON leaves no trace. */
  mark(): () => void {
    const { nodes, steps } = this;
    const cuts = this.cuts.length;
    const met = this.met.length;
    return () => {
      this.nodes = nodes;
      this.steps = steps;
      this.cuts.length = cuts;
      this.met.length = met;
    };
  }
}

/** Where a text stands: its JSON layer (0 is the snapshot's own text), its nesting level and, when asked, its path. */
export interface Place {
  readonly layer: number;
  readonly depth: number;
  readonly path: () => Path;
}

/** Gives the start of the mark (`...` or `…`, with white space after it) that cutting stores put at the end of a text; -1 without one. */
export function cutMarkAt(text: string): number {
  let end = text.length;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end -= 1;
  if (text[end - 1] === '…') return end - 1;
  return text.endsWith('...', end) ? end - 3 : -1;
}
