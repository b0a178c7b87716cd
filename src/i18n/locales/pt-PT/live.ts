import type { Messages } from '../../types.js';

/** The live feed and its shelf. */
export const live: Messages['live'] = {
  label: 'Eventos em direto',
  states: {
    open: 'Em direto',
    polling: 'A consultar de poucos em poucos segundos',
    connecting: 'A ligar…',
    waiting: 'Nova ligação dentro de {wait}',
    offline: 'Sem Internet',
    closed: 'Direto interrompido',
    paused: 'Em pausa',
    off: 'Direto desligado',
  },
  help: {
    open: 'Os eventos chegam assim que são registados.',
    polling: 'A fonte não oferece uma ligação contínua; nada se perde.',
    waiting: 'A ligação caiu. O que faltar chega quando ela voltar.',
    offline: 'O que faltar chega quando a Internet voltar.',
    paused: 'O que for registado agora chega quando retomar.',
  },
  pause: 'Pausar',
  resume: 'Retomar',
  start: 'Ligar o direto',
  retry: 'Tentar agora',
  key: 'Mostrar eventos novos',
  none: 'Nenhum evento novo',
  waiting: { one: '{count} novo evento', other: '{count} novos eventos' },
  more: { one: 'Mais de {count} novo evento', other: 'Mais de {count} novos eventos' },
  missed: 'Podem faltar eventos nesta lista',
  reload: 'Recarregar',
  below: { one: '{count} novo mais abaixo', other: '{count} novos mais abaixo' },
  above: { one: '{count} novo acima', other: '{count} novos acima' },
};
