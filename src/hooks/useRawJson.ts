'use client';
import { useMemo } from 'react';
import { isSnapshot, nodeFromPlain, nodeFromText, printValue } from '../entry/index.js';
import type { ValueNode } from '../entry/index.js';
import { rawJson } from './diff/rawJson.js';
import { useTrilha } from './useTrilha.js';

/** A recorded thing, ready for a JSON viewer. */
export interface RawJsonState {
  /** Plain data, pruned and with words where something is missing; `null` when the thing is a text that is no JSON, or nothing. */
  readonly data: object | null;
  /** As the store wrote it, or as JSON when it gave an object. `''` for nothing. */
  readonly text: string;
  /** How many values `data` leaves out for depth or number. */
  readonly left: number;
}

const NOTHING: RawJsonState = { data: null, text: '', left: 0 };

/** A snapshot, JSON text or plain value for the raw view. Secrets are gone already: they are masked when an entry is read. */
export function useRawJson(value: unknown): RawJsonState {
  const { format, messages } = useTrilha().words;
  return useMemo(() => {
    if (value === null || value === undefined) return NOTHING;
    const [root, text] = read(value);
    const words = text ?? printValue(root);
    if (root.type !== 'object' && root.type !== 'array') return { data: null, text: words, left: 0 };
    return { ...rawJson(root, format, messages), text: words };
  }, [value, format, messages]);
}

function read(value: unknown): readonly [ValueNode, string | null] {
  if (typeof value === 'string') return [nodeFromText(value), value];
  if (typeof value === 'object' && value !== null && isSnapshot(value)) return [value.root, value.text];
  return [nodeFromPlain(value), null];
}
