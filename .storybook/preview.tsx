import type { Preview } from '@storybook/react-vite';
import type { Density, Messages, Theme } from 'trilha';
import { AuditProvider, ptBR } from 'trilha';
import 'trilha/styles.css';
import './preview.css';

/** Every catalogue, by its tag; a new one shows up in the toolbar by itself. */
const catalogues: ReadonlyMap<string, Messages> = new Map(
  Object.values(import.meta.glob<Record<string, Messages>>('../src/i18n/locales/*.ts', { eager: true }))
    .flatMap((module) => Object.values(module))
    .map((catalogue) => [catalogue.locale, catalogue]),
);

/** The clock of every story: the evening of the seed's day. */
const NOW = Date.parse('2026-02-20T01:50:00Z');
const now = (): number => NOW;

const WIDTHS: Readonly<Record<string, string>> = { full: '100%', wide: '1280px', medium: '800px', narrow: '360px' };

const toolbar = (title: string, icon: 'paintbrush' | 'globe' | 'time' | 'grow' | 'listunordered', items: readonly string[]) => ({
  description: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

const preview: Preview = {
  globalTypes: {
    theme: toolbar('Theme', 'paintbrush', ['light', 'dark', 'auto']),
    locale: toolbar('Locale', 'globe', [...catalogues.keys()]),
    timeZone: toolbar('Time zone', 'time', ['America/Sao_Paulo', 'America/Manaus', 'UTC', 'Asia/Kolkata']),
    width: toolbar('Width', 'grow', Object.keys(WIDTHS)),
    density: toolbar('Density', 'listunordered', ['comfortable', 'compact']),
  },
  initialGlobals: { theme: 'light', locale: 'pt-BR', timeZone: 'America/Sao_Paulo', width: 'full', density: 'comfortable' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Introduction', 'AuditScreen', 'AuditTable', 'Seed', '*'] } },
  },
  decorators: [
    (Story, { id, globals, parameters }) => {
      const pick = (name: string): string => String(parameters[name] ?? globals[name]);
      return (
        <div className="preview" data-theme={pick('theme')} style={{ inlineSize: WIDTHS[pick('width')] }}>
          <AuditProvider
            key={id}
            now={now}
            locale={catalogues.get(pick('locale')) ?? ptBR}
            timeZone={pick('timeZone')}
            theme={pick('theme') as Theme}
            density={pick('density') as Density}
          >
            <Story />
          </AuditProvider>
        </div>
      );
    },
  ],
};
export default preview;
