/** Every visual part of the screen, named once: the key of `classNames`, with its class. The table's own parts are in `AuditTable`. */
export const SCREEN_PARTS = {
  root: 'trilha-screen',
  header: 'trilha-screen-header',
  title: 'trilha-screen-title',
  subtitle: 'trilha-screen-subtitle',
  toolbar: 'trilha-toolbar',
  body: 'trilha-screen-body',
  inspector: 'trilha-inspector',
  sheet: 'trilha-sheet',
} as const;

/** Name of a part of the screen. */
export type AuditScreenPart = keyof typeof SCREEN_PARTS;

/** Class names of the host's, by part; added to the part's own. */
export type AuditScreenClassNames = Readonly<Partial<Record<AuditScreenPart, string>>>;

/** The classes of a part. */
export function screenClass(part: AuditScreenPart, given: AuditScreenClassNames | undefined): string {
  const more = given?.[part];
  return more === undefined ? SCREEN_PARTS[part] : `${SCREEN_PARTS[part]} ${more}`;
}
