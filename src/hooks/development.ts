/** One row of {@link DEVELOPMENT_NOTICES}. */
export interface DevelopmentNotice {
  /** Stable code, also the name of its page in `docs/errors/`. */
  readonly code: `TRILHA-${number}`;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** Mistakes of embedding, told once in the console while a host is developed: one row per kind. Production builds leave them out. */
export const DEVELOPMENT_NOTICES = {
  'no-provider': {
    code: 'TRILHA-201',
    what: 'A list was rendered without a source, outside of an AuditProvider.',
    why: 'Lists, timelines and screens take their source, words and time zone from the nearest `AuditProvider`, or the source from a prop.',
    todo: 'Wrap the screen: `<AuditProvider source={source}>`, or give the component a `source`.',
  },
  'no-provided-source': {
    code: 'TRILHA-202',
    what: 'The AuditProvider has no source, and neither has the component.',
    why: 'The `source` prop of `AuditProvider` is missing or was still undefined when the list was first shown.',
    todo: 'Give `source` to the provider or the component; render the list once it is there.',
  },
  'no-stylesheet': {
    code: 'TRILHA-203',
    what: 'The stylesheet of Trilha is not on this page.',
    why: '`trilha/styles.css` was not imported, or the page came before it.',
    todo: "Add `import 'trilha/styles.css'` to your entry, or link the file.",
  },
  'no-capability': {
    code: 'TRILHA-204',
    what: 'Something was asked of the source that it does not say it can do, so only the loaded rows are looked through.',
    why: 'A condition is not among the `capabilities.filters` of the source. The screen says so too.',
    todo: 'Let the server do it and add it to `capabilities.filters`, or leave the condition out.',
  },
  'part-of-locale': {
    code: 'TRILHA-205',
    what: 'A component needs words that the given locale does not have, and says them in Portuguese.',
    why: '`trilha/locales/<tag>/entries` has the words of `AuditTable` and `ActorBadge` only.',
    todo: 'Give the whole catalogue: `trilha/locales/<tag>`.',
  },
} as const satisfies Record<string, DevelopmentNotice>;

/** A kind of notice: a key of {@link DEVELOPMENT_NOTICES}. */
export type DevelopmentNoticeKind = keyof typeof DEVELOPMENT_NOTICES;

const told = new Set<string>();

/** The whole text of a notice. */
export function noticeText(kind: DevelopmentNoticeKind, detail = ''): string {
  const { code, what, why, todo } = DEVELOPMENT_NOTICES[kind];
  return `${code} ${what}${detail === '' ? '' : ` (${detail})`} ${why} ${todo} See trilha/docs/errors/${code}.md`;
}

/**
 * Tells a mistake of embedding, once for each kind and detail. Callers stand inside `if (process.env.NODE_ENV !== 'production')`, so that a
 * production build holds neither the check nor the texts. A missing capability is no mistake by itself, so it is only noted.
 */
export function tellDeveloper(kind: DevelopmentNoticeKind, detail = ''): void {
  const text = noticeText(kind, detail);
  if (told.has(text)) return;
  told.add(text);
  // oxlint-disable-next-line no-console -- this is what it is for
  if (kind === 'no-capability') console.info(text);
  // oxlint-disable-next-line no-console -- this is what it is for
  else console.warn(text);
}

/** Whether some component stands in the page without the variables that the stylesheet gives it. */
export function lacksStylesheet(root: ParentNode): boolean {
  const element = root.querySelector('.trilha');
  return element !== null && getComputedStyle(element).getPropertyValue('--trilha-bg-default') === '';
}

let watching = false;

/** Looks for the stylesheet once, when the page has come. */
export function watchStylesheet(): void {
  if (watching || typeof document === 'undefined') return;
  watching = true;
  const look = (): void =>
    void requestAnimationFrame(() => {
      if (lacksStylesheet(document)) tellDeveloper('no-stylesheet');
      // Nothing of Trilha in the page yet, or in a shadow root only: the next component looks again.
      else if (document.querySelector('.trilha') === null) watching = false;
    });
  if (document.readyState === 'complete') look();
  else addEventListener('load', look, { once: true });
}
