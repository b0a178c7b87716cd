import type { Messages } from '../../types.js';

/** The live feed and its shelf. */
export const live: Messages['live'] = {
  label: 'Registros en vivo',
  states: {
    open: 'En vivo',
    polling: 'Consultando cada pocos segundos',
    connecting: 'Conectando…',
    waiting: 'Reconexión en {wait}',
    offline: 'Sin Internet',
    closed: 'En vivo interrumpido',
    paused: 'En pausa',
    off: 'En vivo desactivado',
  },
  help: {
    open: 'Cada registro llega en cuanto se guarda.',
    polling: 'La fuente no ofrece una conexión continua; no se pierde nada.',
    waiting: 'Se cayó la conexión. Lo que falte llegará cuando vuelva.',
    offline: 'Lo que falte llegará cuando vuelva Internet.',
    paused: 'Lo que se registre ahora llegará cuando reanude.',
  },
  pause: 'Pausar',
  resume: 'Reanudar',
  start: 'Activar en vivo',
  retry: 'Intentar ahora',
  key: 'Mostrar registros nuevos',
  none: 'Ningún registro nuevo',
  waiting: { one: '{count} registro nuevo', other: '{count} registros nuevos' },
  more: { one: 'Más de {count} registro nuevo', other: 'Más de {count} registros nuevos' },
  missed: 'Pueden faltar registros en esta lista',
  reload: 'Recargar',
  below: { one: '{count} nuevo más abajo', other: '{count} nuevos más abajo' },
  above: { one: '{count} nuevo arriba', other: '{count} nuevos arriba' },
};
