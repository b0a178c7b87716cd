/** What a story wants the browser to pretend (`parameters.media`): the medium it is drawn on, forced colours, or less motion. */
export interface EmulatedMedia {
  readonly medium?: 'print';
  readonly forcedColors?: 'active';
  readonly reducedMotion?: 'reduce';
}

interface Session {
  send(method: string, parameters: object): Promise<unknown>;
}

/** Reduced motion is what every test runs with, so it is asked for again each time: one call replaces the whole list. */
const CALM = { name: 'prefers-reduced-motion', value: 'reduce' };

/** The browser's own protocol, where the story runs as a test; elsewhere there is none. */
async function findSession(): Promise<Session | null> {
  if (!import.meta.env['VITEST']) return null;
  const { cdp } = await import('vitest/browser');
  const session: object = cdp();
  return 'send' in session && typeof session.send === 'function' ? (session as Session) : null;
}

/** Emulates what is asked, in tests; gives the way back. In Storybook itself `MediaNote` says where to turn it on. */
export async function emulate({ medium, forcedColors }: EmulatedMedia): Promise<() => Promise<void>> {
  const session = await findSession();
  const set = async (media: string, features: readonly object[]): Promise<void> =>
    void (await session?.send('Emulation.setEmulatedMedia', { media, features: [CALM, ...features] }));
  await set(medium ?? '', forcedColors === undefined ? [] : [{ name: 'forced-colors', value: forcedColors }]);
  return () => set('', []);
}

/** Whether the browser shows what the story wants. */
export const isEmulated = ({ medium, forcedColors, reducedMotion }: EmulatedMedia): boolean =>
  (medium === undefined || matchMedia(medium).matches) &&
  (forcedColors === undefined || matchMedia(`(forced-colors: ${forcedColors})`).matches) &&
  (reducedMotion === undefined || matchMedia(`(prefers-reduced-motion: ${reducedMotion})`).matches);
