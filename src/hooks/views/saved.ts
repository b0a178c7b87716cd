import type { ViewJson, ViewProblem, ViewState } from './state.js';
import { parseView, printView, shorten } from './state.js';

/** A view that was saved under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly view: ViewState;
}

/** All saved views of a reader. */
export interface SavedViews {
  readonly views: readonly SavedView[];
  /** The view that the screen begins with; `null`: none. */
  readonly defaultId: string | null;
}

/** Saved views as JSON: what a {@link ViewStorage} keeps. */
export interface SavedViewsJson {
  readonly version: 1;
  readonly views: readonly { readonly id: string; readonly name: string; readonly view: ViewJson }[];
  readonly defaultId: string | null;
}

/** Where saved views are kept. Two functions, which may answer later; a failure is said on screen and can be tried again. */
export interface ViewStorage {
  /** What was last saved; `null` or `undefined` when nothing was. */
  readonly load: () => unknown;
  /** Keeps everything anew. */
  readonly save: (views: SavedViewsJson) => void | Promise<void>;
}

/** Nothing saved. */
export const NO_SAVED: SavedViews = Object.freeze({ views: Object.freeze([]), defaultId: null });

/** The longest name, in characters. */
export const LONGEST_NAME = 80;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Saved views as JSON. */
export const printSaved = ({ views, defaultId }: SavedViews): SavedViewsJson => ({
  version: 1,
  views: views.map(({ id, name, view }) => ({ id, name, view: printView(view) })),
  defaultId,
});

/** Reads saved views, whatever stands there: it never throws, and what cannot be read is told in `dropped`. */
export function parseSaved(value: unknown): { readonly saved: SavedViews; readonly dropped: readonly ViewProblem[] } {
  if (value === null || value === undefined) return { saved: NO_SAVED, dropped: [] };
  const list = isRecord(value) ? value['views'] : undefined;
  if (!isRecord(value) || !Array.isArray(list)) return { saved: NO_SAVED, dropped: [{ part: 'view', value: shorten(value) }] };
  const dropped: ViewProblem[] = [];
  if (value['version'] !== 1) dropped.push({ part: 'version', value: shorten(value['version']) });
  const views: SavedView[] = [];
  for (const item of list as readonly unknown[]) {
    const { id, name, view } = isRecord(item) ? item : {};
    if (
      typeof id !== 'string' ||
      id === '' ||
      typeof name !== 'string' ||
      name.trim() === '' ||
      views.some((one) => one.id === id)
    ) {
      dropped.push({ part: 'name', value: shorten(item) });
      continue;
    }
    const read = parseView(view);
    dropped.push(...read.dropped);
    views.push({ id, name, view: read.view });
  }
  const wanted = value['defaultId'];
  return { saved: { views, defaultId: views.find(({ id }) => id === wanted)?.id ?? null }, dropped };
}

/** One thing that can be done to saved views. */
export type ViewEdit =
  | { readonly type: 'create'; readonly id: string; readonly name: string; readonly view: ViewState }
  | { readonly type: 'rename'; readonly id: string; readonly name: string }
  | { readonly type: 'overwrite'; readonly id: string; readonly view: ViewState }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'default'; readonly id: string | null };

/** The saved views after an edit. An edit of a view that is gone changes nothing; an empty name changes nothing either. */
export function editSaved(saved: SavedViews, edit: ViewEdit): SavedViews {
  const { views, defaultId } = saved;
  const change = (id: string, part: Partial<SavedView>): SavedViews => ({
    ...saved,
    views: views.map((one) => (one.id === id ? { ...one, ...part } : one)),
  });
  const named = 'name' in edit ? edit.name.trim().slice(0, LONGEST_NAME) : '';
  switch (edit.type) {
    case 'create':
      return named === '' ? saved : { ...saved, views: [...views, { id: edit.id, name: named, view: edit.view }] };
    case 'rename':
      return named === '' ? saved : change(edit.id, { name: named });
    case 'overwrite':
      return change(edit.id, { view: edit.view });
    case 'remove':
      return { views: views.filter(({ id }) => id !== edit.id), defaultId: defaultId === edit.id ? null : defaultId };
    case 'default':
      return edit.id === null || views.some(({ id }) => id === edit.id) ? { ...saved, defaultId: edit.id } : saved;
  }
}

/**
 * Saved views in the browser's `localStorage`, under one key. Default key `trilha.views`. Text that is no JSON is given on as it is, so that the screen can
 * say so. Throws what the browser throws when storage is full or forbidden.
 */
export function localViews(key = 'trilha.views'): ViewStorage {
  return {
    load: () => {
      const text = localStorage.getItem(key);
      if (text === null) return null;
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return text;
      }
    },
    save: (views) => localStorage.setItem(key, JSON.stringify(views)),
  };
}
