import { addTo, arrayFrame, closeFrame, framePath, lastStep, nextStep, objectFrame, type Frame } from './frames.js';
import { nonFiniteNode, numberNode } from './numbers.js';
import type { Place, Reading } from './reading.js';
import type { Cut, ScalarNode, ValueNode } from './snapshot.js';
import { scanString, scanWord, type ScannedWord } from './text-scan.js';
import type { Path } from './types.js';

/** How a text was read. `evidence` counts what only JSON has: complete keys, complete quoted items, other complete values. */
export interface JsonResult {
  readonly state: 'whole' | 'cut';
  readonly node: ValueNode;
  readonly evidence: { readonly keys: number; readonly strings: number; readonly values: number };
}

/** Makes the node of a string value, which may itself be JSON. `half`: the text ended inside it. */
export type ReadStringValue = (value: string, half: boolean, place: Place) => ValueNode;

type Expect = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'after';

const WORDS: Readonly<Record<string, ScalarNode>> = {
  true: { type: 'scalar', value: true },
  false: { type: 'scalar', value: false },
  null: { type: 'scalar', value: null },
};

function wordNode(word: ScannedWord): ValueNode {
  if (word.state === 'cut') return { type: 'cut', of: word.of, partial: word.text };
  return word.of === 'number' ? numberNode(word.text) : (WORDS[word.text] ?? nonFiniteNode(word.text));
}

function skipSpace(text: string, start: number): number {
  let pos = start;
  for (; pos < text.length; pos += 1) {
    const code = text.charCodeAt(pos);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return pos;
}

/** Finds the end of a container without reading it; its grammar is not checked. */
function skipContainer(text: string, start: number): number {
  let open = 0;
  let quoted = false;
  for (let pos = start; pos < text.length; pos += 1) {
    const char = text[pos];
    if (quoted) {
      if (char === '\\') pos += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') open += 1;
    else if (char === '}' || char === ']') {
      open -= 1;
      if (open === 0) return pos + 1;
    }
  }
  return text.length;
}

/** Reads one JSON text, by the strict grammar as far as it goes, with a stack of its own: nesting never overflows. */
class JsonReader {
  private pos = 0;
  private expect: Expect = 'value';
  private root: ValueNode | null = null;
  private readonly frames: Frame[] = [];
  private keys = 0;
  private strings = 0;
  private values = 0;
  private base: Path | null = null;

  constructor(
    private readonly text: string,
    private readonly complete: boolean,
    private readonly place: Place,
    private readonly reading: Reading,
    private readonly readString: ReadStringValue,
  ) {}

  read(): JsonResult | null {
    for (;;) {
      this.pos = skipSpace(this.text, this.pos);
      if (this.root !== null) return this.pos === this.text.length ? this.result('whole', this.root) : null;
      if (this.pos === this.text.length) return this.complete || this.frames.length === 0 ? null : this.endBetween();
      const step = this.step(this.text[this.pos] ?? '');
      if (step === 'stop') return this.unwind();
      if (step === 'fail') return null;
    }
  }

  private step(char: string): 'on' | 'stop' | 'fail' {
    switch (this.expect) {
      case 'after':
        return this.separator(char);
      case 'colon':
        return char === ':' ? this.move('value') : 'fail';
      case 'first-key':
        return char === '}' ? this.close() : this.key(char);
      case 'key':
        return this.key(char);
      case 'first-item':
        return char === ']' ? this.close() : this.value(char);
      case 'value':
        return this.value(char);
    }
  }

  private move(expect: Expect): 'on' {
    this.pos += 1;
    this.expect = expect;
    return 'on';
  }

  private get top(): Frame | undefined {
    return this.frames.at(-1);
  }

  private separator(char: string): 'on' | 'fail' {
    const inObject = this.top?.items === null;
    if (char === ',') return this.move(inObject ? 'key' : 'value');
    return char === (inObject ? '}' : ']') ? this.close() : 'fail';
  }

  private key(char: string): 'on' | 'stop' | 'fail' {
    const scanned = char === '"' ? scanString(this.text, this.pos + 1) : null;
    if (scanned === null || this.top === undefined) return 'fail';
    if (scanned.state === 'cut') {
      if (this.complete) return 'fail';
      this.noteAfterLast('key');
      return 'stop';
    }
    this.keys += 1;
    this.top.key = scanned.value;
    this.pos = scanned.next;
    this.expect = 'colon';
    return 'on';
  }

  private value(char: string): 'on' | 'stop' | 'fail' {
    this.reading.nodes += 1;
    if (this.reading.nodes > this.reading.limits.nodes) {
      this.add(this.reading.opaque('nodes', this.path(), this.text.slice(this.pos, this.pos + 200)));
      return 'stop';
    }
    if (char === '{' || char === '[') return this.open(char);
    return char === '"' ? this.string() : this.word();
  }

  private open(char: string): 'on' {
    if (this.place.depth + this.frames.length < this.reading.limits.depth) {
      this.frames.push(char === '{' ? objectFrame() : arrayFrame());
      return this.move(char === '{' ? 'first-key' : 'first-item');
    }
    const start = this.pos;
    this.pos = skipContainer(this.text, start);
    this.add(this.reading.opaque('depth', this.path(), this.text.slice(start, Math.min(this.pos, start + 200))));
    return 'on';
  }

  private string(): 'on' | 'stop' | 'fail' {
    const scanned = scanString(this.text, this.pos + 1);
    if (scanned === null || (scanned.state === 'cut' && this.complete)) return 'fail';
    const half = scanned.state === 'cut';
    const place: Place = { layer: this.place.layer, depth: this.place.depth + this.frames.length, path: () => this.path() };
    const node = this.readString(scanned.value, half, place);
    this.pos = scanned.next;
    if (!half) this.strings += 1;
    this.add(node);
    return half ? 'stop' : 'on';
  }

  private word(): 'on' | 'stop' | 'fail' {
    const scanned = scanWord(this.text, this.pos, this.complete || this.frames.length === 0);
    if (scanned === null) return 'fail';
    this.pos = scanned.next;
    if (scanned.state === 'cut') this.reading.cut(this.path(), this.place.layer, scanned.of);
    else this.values += 1;
    this.add(wordNode(scanned));
    return scanned.state === 'cut' ? 'stop' : 'on';
  }

  private add(node: ValueNode): void {
    if (this.top === undefined) this.root = node;
    else addTo(this.top, node);
    this.expect = 'after';
  }

  private close(): 'on' {
    const frame = this.frames.pop();
    this.pos += 1;
    if (frame !== undefined) this.add(closeFrame(frame, false));
    return 'on';
  }

  private under(): Path {
    this.base ??= this.place.path();
    return this.base;
  }

  /** The path of the value that comes next. */
  private path(): Path {
    return [...this.under(), ...this.frames.map(nextStep)];
  }

  private noteAfterLast(inside: Cut['in']): void {
    const path = framePath(this.under(), this.frames);
    const last = this.top === undefined ? null : lastStep(this.top);
    this.reading.cut(last === null ? path : [...path, last], this.place.layer, inside);
  }

  /** The text ended between two values, or before the value of a known key. */
  private endBetween(): JsonResult {
    const keyWaits = this.expect === 'colon' || (this.expect === 'value' && this.top?.items === null);
    if (keyWaits) {
      this.reading.cut(this.path(), this.place.layer, 'between');
      this.add({ type: 'cut', of: 'literal', partial: '' });
    } else this.noteAfterLast('between');
    return this.unwind();
  }

  /** Closes every open container as cut. */
  private unwind(): JsonResult {
    for (let frame = this.frames.pop(); frame !== undefined; frame = this.frames.pop()) this.add(closeFrame(frame, true));
    return this.result('cut', this.root ?? { type: 'cut', of: 'literal', partial: '' });
  }

  private result(state: JsonResult['state'], node: ValueNode): JsonResult {
    return { state, node, evidence: { keys: this.keys, strings: this.strings, values: this.values } };
  }
}

/** How {@link readJson} reads. */
export interface ReadJsonOptions {
  /** `true`: the text must be whole; one that ends too early is no JSON. */
  readonly complete: boolean;
  readonly place: Place;
  readonly reading: Reading;
  readonly readString: ReadStringValue;
}

/** Reads a JSON text up to its end or up to where it was cut. `null`: it is neither JSON nor the beginning of JSON. */
export function readJson(text: string, options: ReadJsonOptions): JsonResult | null {
  return new JsonReader(text, options.complete, options.place, options.reading, options.readString).read();
}
