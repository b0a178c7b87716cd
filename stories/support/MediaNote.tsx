import { isEmulated, type EmulatedMedia } from './media.ts';

/** Says where to turn on what a story is about, when the browser does not show it: a page cannot turn it on by itself. */
export function MediaNote({ media }: { readonly media: EmulatedMedia | undefined }) {
  if (media === undefined || isEmulated(media)) return null;
  const what =
    media.medium === undefined
      ? `CSS media feature ${media.forcedColors === undefined ? 'prefers-reduced-motion: reduce' : 'forced-colors: active'}`
      : `CSS media type: ${media.medium}`;
  return (
    <p className="preview-note">
      Esta história é sobre outra forma de ver a mesma tela. No Chromium: ferramentas do desenvolvedor, <em>Rendering</em>,{' '}
      <em>{what}</em>. Os testes a veem assim.
    </p>
  );
}
