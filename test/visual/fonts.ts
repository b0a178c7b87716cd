import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const INTER = dirname(require.resolve('@fontsource/inter/package.json'));
const DEJAVU = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/**
 * Writes a fontconfig file into `folder` and gives its path, for the browser's `FONTCONFIG_FILE`: DejaVu, which has the arrows and signs, is the
 * only font of the machine, and letters are drawn without hinting and without coloured edges, whatever the machine's own settings are.
 */
export function onlyPinnedFonts(folder: string): string {
  const path = join(folder, 'fonts.conf');
  const edit = (name: string, value: string): string => `<edit name="${name}" mode="assign">${value}</edit>`;
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>${DEJAVU}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>
<alias binding="same"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
<match target="font">${edit('antialias', '<bool>true</bool>')}${edit('hinting', '<bool>false</bool>')}${edit('hintstyle', '<const>hintnone</const>')}${edit('rgba', '<const>none</const>')}</match>
</fontconfig>
`,
  );
  return path;
}

/** Gives a built Storybook the letters of its pages: Inter, which designers know, in place of each system's own `system-ui`. */
export function dressStorybook(folder: string): void {
  mkdirSync(join(folder, 'inter'));
  cpSync(join(INTER, 'files'), join(folder, 'inter/files'), { recursive: true, filter: (path) => !path.endsWith('.woff') });
  const sheets = ['400', '500', '600', '700', '400-italic'].map((face) => {
    cpSync(join(INTER, `latin-${face}.css`), join(folder, `inter/${face}.css`));
    return `<link rel="stylesheet" href="./inter/${face}.css">`;
  });
  const page = join(folder, 'iframe.html');
  const letters = `${sheets.join('')}<style>html body{font-family:Inter,'DejaVu Sans'}</style></head>`;
  writeFileSync(page, readFileSync(page, 'utf8').replace('</head>', letters));
}
