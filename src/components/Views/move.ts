import type { ViewColumn } from '../../hooks/index.js';

/** Every column of the table in the order in which a view has them, those first that it names. */
export function completeColumns(columns: readonly ViewColumn[], ids: readonly string[]): readonly ViewColumn[] {
  const named = columns.filter(({ id }) => ids.includes(id));
  return [...named, ...ids.filter((id) => !named.some((one) => one.id === id)).map((id) => ({ id }))];
}

/** The list with one item at another place. */
export function moveItem<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length || from === to) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
