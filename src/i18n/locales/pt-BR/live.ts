/** The live feed and its shelf. */
export const live = {
  label: 'Registros ao vivo',
  /** What the connection does. */
  states: {
    open: 'Ao vivo',
    polling: 'Consultando a cada poucos segundos',
    connecting: 'Conectando…',
    waiting: 'Reconectando em {wait}',
    offline: 'Sem internet',
    closed: 'Ao vivo interrompido',
    paused: 'Em pausa',
    off: 'Ao vivo desligado',
  },
  help: {
    open: 'Cada registro chega assim que é gravado.',
    polling: 'A fonte não oferece conexão contínua; nada se perde.',
    waiting: 'A conexão caiu. O que faltar chega quando ela voltar.',
    offline: 'O que faltar chega quando a internet voltar.',
    paused: 'O que for registrado agora chega quando você retomar.',
  },
  pause: 'Pausar',
  resume: 'Retomar',
  start: 'Ligar ao vivo',
  retry: 'Tentar agora',
  key: 'Mostrar registros novos',
  none: 'Nenhum registro novo',
  waiting: { one: '{count} novo registro', other: '{count} novos registros' },
  more: { one: 'Mais de {count} novo registro', other: 'Mais de {count} novos registros' },
  missed: 'Podem faltar registros nesta lista',
  reload: 'Recarregar',
  below: { one: '{count} novo mais abaixo', other: '{count} novos mais abaixo' },
  above: { one: '{count} novo acima', other: '{count} novos acima' },
} as const;
