import type { Finding } from './judge.ts';
import type { Picture } from './pictures.ts';

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 24px; }
h1 { font-size: 22px; } h2 { font-size: 17px; margin: 0; }
section { margin-block: 28px; padding-block-start: 16px; border-block-start: 1px solid #8886; }
p { margin: 2px 0 10px; color: #777; } code { color: CanvasText; }
.row { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px; }
figure { margin: 0; } figcaption { font-size: 13px; margin-block-end: 4px; }
img { max-inline-size: 100%; outline: 1px solid #8888; cursor: zoom-in; }
img.whole { position: fixed; inset: 0; margin: auto; max-inline-size: 100vw; max-block-size: 100vh; outline: 0; box-shadow: 0 0 0 100vmax #000c; cursor: zoom-out; }
`;
const ZOOM = `addEventListener('click', ({ target }) => target.matches('img') && target.classList.toggle('whole'));`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const figure = (title: string, png: Buffer | undefined): string =>
  `<figure><figcaption>${title}</figcaption>${png ? `<img alt="${title}" src="data:image/png;base64,${png.toString('base64')}">` : '–'}</figure>`;

/** Where a picture comes from, in words. */
const origin = ({ file, story, theme, window, forcedColors }: Picture): string =>
  `stories/${file}.stories.tsx · ${story} · ${theme}${forcedColors ? ', forced colours' : ''} · ${window[0]} × ${window[1]} px`;

const section = ({ name, picture, reason, expected, actual, difference }: Finding): string => `<section id="${escape(name)}">
<h2>${escape(name)}</h2>
<p>${escape(reason)}${picture ? `<br>${escape(origin(picture))}` : ''}<br><code>npm run visual -- --accept ${escape(name)}</code></p>
<div class="row">${figure('Accepted', expected)}${figure('Now', actual)}${figure('Difference, in red', difference?.drawing)}</div>
</section>`;

/** One page with everything in it, the largest difference first. Open it, click a picture to see it whole. */
export function report(findings: readonly Finding[]): string {
  const sorted = [...findings].sort((a, b) => (b.difference?.share ?? 1) - (a.difference?.share ?? 1));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures that differ</title><style>${STYLE}</style>
<h1>${findings.length} ${findings.length === 1 ? 'picture is' : 'pictures are'} not as accepted</h1>
<p>All of this is meant? <code>npm run visual -- --accept</code></p>
${sorted.map(section).join('\n')}<script>${ZOOM}</script></html>\n`;
}
