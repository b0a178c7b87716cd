import { Identities, maskNode, maskTree, plainMask, type MaskContext } from './mask.js';
import { marksIn } from './marked.js';
import { nodeFromPlain, toPlain } from './plain.js';
import { inspectPlain } from './plain-inspect.js';
import { printValue } from './print.js';
import { makeSnapshot, partsOf, readSnapshot, type SnapshotParts } from './readSnapshot.js';
import { redactText } from './redact-text.js';
import { compileSecrets, DEFAULT_SECRETS, mentionsSecret, type SecretNames } from './secrets.js';
import type { ReadLimits, Snapshot, ValueNode } from './snapshot.js';
import type { ParseOptions } from './input.js';
import type { Path, PathSegment } from './types.js';

/** Levels of foreign data kept in `extra` and `raw`; deeper ones overflow the readers of plain data. */
const PLAIN_DEPTH = 200;

/** The names that options declare secret; `null` when nothing is to be masked. */
export function secretsOf(secrets: ParseOptions['secrets']): SecretNames | null {
  if (secrets === false) return null;
  if (typeof secrets === 'function') return compileSecrets(secrets(DEFAULT_SECRETS));
  return compileSecrets(secrets ?? DEFAULT_SECRETS);
}

function maskedParts(snapshot: Snapshot, root: ValueNode): SnapshotParts {
  const { coverage, text } = snapshot;
  const marks = marksIn(root);
  if (text === null) return { coverage, text, json: printValue(root), marks };
  // A text that is no JSON is not written as JSON either.
  const prose = snapshot.root.type === 'scalar' && snapshot.root.value === text;
  if (prose && root.type === 'scalar' && typeof root.value === 'string') return { coverage, text: root.value, marks };
  return { coverage, text: printValue(root), marks };
}

/** Masks the secrets of one entry, and remembers where. Nothing given is ever changed: what holds a secret is copied. */
export class Redactor {
  /** Places of everything that was masked, from the entry's own property on. */
  readonly places: Path[] = [];
  private readonly identities = new Identities();

  constructor(
    readonly names: SecretNames | null,
    private readonly limits?: ReadLimits,
  ) {}

  private context(names: SecretNames, base: Path): MaskContext {
    return { names, identities: this.identities, masked: (path) => this.places.push([...base, ...path]) };
  }

  /** A text without its named secrets. */
  text(text: string, place: Path): string {
    const masked = redactText(text, this.names);
    if (masked !== text) this.places.push(place);
    return masked;
  }

  /** A value without its secrets. A path that goes through a secret field masks all of it. */
  node(node: ValueNode, place: Path, fields: readonly PathSegment[] = []): ValueNode {
    const { names } = this;
    if (names === null) return node;
    if (!fields.some((step) => names.has(String(step)))) return maskTree(node, this.context(names, place));
    const masked = maskNode(node, this.identities);
    if (masked !== node) this.places.push(place);
    return masked;
  }

  /** A snapshot without its secrets; the same one when it has none, unread. */
  snapshot(snapshot: Snapshot, property: string): Snapshot {
    const { names } = this;
    if (names === null || !mayHoldSecret(snapshot, names)) return snapshot;
    // Read apart, so that the loaded entry still costs only its text.
    const read = makeSnapshot(partsOf(snapshot), this.limits);
    const root = maskTree(read.root, this.context(names, [property]));
    return root === read.root ? snapshot : makeSnapshot(maskedParts(read, root), this.limits);
  }

  /** Foreign data as plain JSON data without secrets: the same object when it is that already, else a copy. */
  plain(value: unknown, place: Path): unknown {
    const { names } = this;
    if (inspectPlain(value, names, PLAIN_DEPTH) === 'clean') return value;
    const node = nodeFromPlain(value, { ...this.limits, depth: PLAIN_DEPTH });
    const masked = names === null ? node : maskTree(node, this.context(names, place));
    return toPlain(masked, { encoded: 'text', mark: plainMask });
  }
}

function mayHoldSecret(snapshot: Snapshot, names: SecretNames): boolean {
  const { text, json, value } = partsOf(snapshot);
  const written = text ?? json;
  return written === undefined ? inspectPlain(value, names, 1000) !== 'clean' : mentionsSecret(written, names);
}

/**
 * Masks secrets in foreign text: named ones in query parameters, assignments, headers, JSON and PHP fragments, YAML lines, command
 * options, XML elements, and passwords in addresses become `[REDACTED]`. `secrets` as in {@link ParseOptions}.
 */
export function redactForeignText(text: string, secrets?: ParseOptions['secrets']): string {
  return redactText(text, secretsOf(secrets));
}

/** A snapshot without its secrets; the same one when it has none. `secrets` as in {@link ParseOptions}. */
export function redactSnapshot(snapshot: Snapshot, secrets?: ParseOptions['secrets']): Snapshot {
  return new Redactor(secretsOf(secrets)).snapshot(readSnapshot(snapshot), 'snapshot');
}
