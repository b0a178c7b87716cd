'use client';
import { useState } from 'react';

const sameItems = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => Object.is(item, other[index]));

/** The first of a row of arrays with the same items, so that `fields={[status]}` written in a render does not rebuild everything below. */
export function useStableArray<T>(value: readonly T[] | undefined): readonly T[] | undefined {
  const [kept, keep] = useState(value);
  const same = kept === value || (kept !== undefined && value !== undefined && sameItems(kept, value));
  if (!same) keep(value);
  return same ? kept : value;
}

/** The first of a row of values with the same key. */
export function useStableBy<T>(value: T, keyOf: (value: T) => string): T {
  const [kept, keep] = useState(value);
  const same = kept === value || keyOf(kept) === keyOf(value);
  if (!same) keep(value);
  return same ? kept : value;
}
