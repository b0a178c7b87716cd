/** Where a page of a list is asked for. */
export interface PageParam {
  /** `true`: upwards from where the list began. */
  readonly above: boolean;
  readonly cursor: string | null;
}

/** The first page of a list, where it begins. */
export const FIRST_PAGE: PageParam = { above: false, cursor: null };
