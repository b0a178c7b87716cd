/** Whether the last page points back to a page that is already here. */
export function repeatsCursor(pages: readonly { readonly cursor: string | null; readonly next: string | null }[]): boolean {
  const next = pages.at(-1)?.next ?? null;
  return next !== null && pages.some((page) => page.cursor === next);
}
