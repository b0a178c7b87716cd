'use client';

import { useCallback, useState } from 'react';

/** A value the host may own: `value` when it is given, else a state that starts with `fallback`. `onChange` hears of every wish. */
export function useControlled<T>(
  value: T | undefined,
  fallback: T,
  onChange: ((value: T) => void) | undefined,
): readonly [T, (value: T) => void] {
  const [own, setOwn] = useState(fallback);
  const change = useCallback(
    (next: T): void => {
      setOwn(next);
      onChange?.(next);
    },
    [onChange],
  );
  return [value === undefined ? own : value, change];
}
