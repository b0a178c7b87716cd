import type { Preview } from '@storybook/react-vite';
import type { AuditSource, Density } from 'trilha';
import { configure } from 'storybook/test';
import { AuditProvider, ptBR } from 'trilha';
import 'trilha/styles.css';
import { catalogues } from '../stories/support/catalogues.ts';
import { now } from '../stories/support/clock.ts';
import { disturb, FAULTS, SPEEDS, type FaultName, type Speed } from '../stories/support/disturb.ts';
import { emulate, type EmulatedMedia } from '../stories/support/media.ts';
import { MediaNote } from '../stories/support/MediaNote.tsx';
import { checkOtherTheme } from './bothThemes.ts';
import './preview.css';

// What is looked for may take its time on a busy machine: only its absence in the end is a failure.
configure({ asyncUtilTimeout: 5_000 });

const WIDTHS: Readonly<Record<string, string>> = { full: '100%', wide: '1280px', medium: '800px', narrow: '360px' };

type Icon = 'paintbrush' | 'globe' | 'time' | 'grow' | 'listunordered' | 'timer' | 'lightning';
const toolbar = (title: string, icon: Icon, items: Readonly<Record<string, string>> | readonly string[]) => ({
  description: title,
  toolbar: {
    title,
    icon,
    items: Object.entries(items).map(([key, label]) => ({ value: Array.isArray(items) ? label : key, title: label })),
    dynamicTitle: true,
  },
});

const isSource = (value: unknown): value is AuditSource => typeof value === 'object' && value !== null && 'list' in value;

const preview: Preview = {
  globalTypes: {
    theme: toolbar('Tema', 'paintbrush', { light: 'Claro', dark: 'Escuro', auto: 'Do sistema' }),
    locale: toolbar('Idioma', 'globe', [...catalogues.keys()]),
    timeZone: toolbar('Fuso', 'time', ['America/Sao_Paulo', 'America/Manaus', 'UTC', 'Asia/Kolkata']),
    width: toolbar('Largura', 'grow', { full: 'Inteira', wide: '1280 px', medium: '800 px', narrow: '360 px' }),
    density: toolbar('Densidade', 'listunordered', { comfortable: 'Confortável', compact: 'Compacta' }),
    speed: toolbar('Velocidade da fonte', 'timer', { ...named(SPEEDS), original: 'Fonte como é' }),
    fault: toolbar('Falha da fonte', 'lightning', { ...named(FAULTS), nenhuma: 'Sem falha' }),
  },
  initialGlobals: {
    theme: 'light',
    locale: 'pt-BR',
    timeZone: 'America/Sao_Paulo',
    width: 'full',
    density: 'comfortable',
    speed: 'original',
    fault: 'nenhuma',
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Comece aqui',
          'Tela',
          ['Tela inteira', 'Caminhos', 'Tela original', 'Tela original, linha por linha', '*'],
          'Tabela',
          ['Tabela', '*'],
          'Linha do tempo',
          ['Linha do tempo', '*'],
          'Mudança',
          ['Mudança', 'Valores e tamanhos', '*'],
          'Encontrar',
          ['Filtros', 'Visão geral', 'Contagens', '*'],
          'Acompanhar',
          'Levar',
          'Fontes',
          ['Seu backend', 'Erros', 'Lojas conhecidas', 'Falhas', '*'],
          'Fundamentos',
          ['Estados', 'Matriz de estados', 'Cores e medidas', 'Anatomia', '*'],
          'Temas',
          'Receitas',
          'Documentação',
          ['Componentes', 'Temas', 'Palavras e línguas', 'Receitas', '*'],
          '*',
        ],
      },
    },
  },
  beforeEach: ({ parameters }) => {
    const media: EmulatedMedia | undefined = parameters['media'];
    return media && emulate(media);
  },
  afterEach: (context) => (context.globals['bothThemes'] === true ? checkOtherTheme(context) : undefined),
  decorators: [
    (Story, { id, args, globals, parameters }) => {
      const pick = (name: string): string => String(parameters[name] ?? globals[name]);
      const { source } = args;
      return (
        <div className="preview" data-trilha-theme={pick('theme')} style={{ inlineSize: WIDTHS[pick('width')] }}>
          <MediaNote media={parameters['media']} />
          <AuditProvider
            key={id}
            now={now}
            locale={catalogues.get(pick('locale')) ?? ptBR}
            timeZone={pick('timeZone')}
            {...(pick('theme') === 'auto' && { theme: 'auto' })}
            density={pick('density') as Density}
          >
            {isSource(source) ? (
              <Story args={{ ...args, source: disturb(source, pick('speed') as Speed, pick('fault') as FaultName) }} />
            ) : (
              <Story />
            )}
          </AuditProvider>
        </div>
      );
    },
  ],
};

/** Names that are their own labels. */
function named(table: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(table).map((name) => [name, name]));
}

export default preview;
