import type { Messages } from '../../types.js';

/** The live feed and its shelf. */
export const live: Messages['live'] = {
  label: 'Registos em direto',
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
    open: 'Cada registo chega assim que é gravado.',
    polling: 'A fonte não oferece uma ligação contínua; nada se perde.',
    waiting: 'A ligação caiu. O que faltar chega quando ela voltar.',
    offline: 'O que faltar chega quando a Internet voltar.',
    paused: 'O que for registado agora chega quando retomar.',
  },
  pause: 'Pausar',
  resume: 'Retomar',
  start: 'Ligar o direto',
  retry: 'Tentar agora',
  key: 'Mostrar registos novos',
  none: 'Nenhum registo novo',
  waiting: { one: '{count} novo registo', other: '{count} novos registos' },
  more: { one: 'Mais de {count} novo registo', other: 'Mais de {count} novos registos' },
  missed: 'Podem faltar registos nesta lista',
  reload: 'Recarregar',
  below: { one: '{count} novo mais abaixo', other: '{count} novos mais abaixo' },
  above: { one: '{count} novo acima', other: '{count} novos acima' },
};
