/** What a page says of where it stands. */
interface Place {
  readonly above: boolean;
  readonly cursor: string | null;
  readonly next: string | null;
}

/** Whether the outermost page, of those asked for in one direction, points back to a page that is already here. */
export function repeatsCursor(pages: readonly Place[], above = false): boolean {
  const outer = above ? pages[0] : pages.at(-1);
  if (outer === undefined || outer.next === null || outer.above !== above) return false;
  return pages.some((page) => page.above === above && page.cursor === outer.next);
}
