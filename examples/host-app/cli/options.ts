import { parseArgs } from 'node:util';
import { MOST_ENTRIES } from '../server/seed/numbered.js';
import { SEED_RECORDS } from '../server/seed/fixture.js';

/** What `npm start -- …` was asked for. */
export interface StartOptions {
  readonly port: number;
  readonly host: string;
  /** `undefined`: as many as there are, or the default at the first start. */
  readonly entries: number | undefined;
  /** Folder of the embedded database. `undefined`: `.data` beside this example. */
  readonly data: string | undefined;
  readonly reset: boolean;
  /** Stores new activity all the time. */
  readonly live: boolean;
  /** The admin's sources with live reload, instead of a build. */
  readonly dev: boolean;
  readonly help: boolean;
}

/** An option that cannot be used. `message` is in Portuguese. */
export class OptionFault extends Error {
  override readonly name = 'OptionFault';
}

/** Where the example listens unless told otherwise. */
export const DEFAULT_PORT = 5180;

const FEWEST_ENTRIES = SEED_RECORDS.length;

function wholeNumber(name: string, text: string, low: number, high: number): number {
  const value = /^[\d._]+$/.test(text) ? Number(text.replaceAll(/[._]/g, '')) : Number.NaN;
  if (!(value >= low && value <= high)) {
    const words = new Intl.NumberFormat('pt-BR');
    throw new OptionFault(
      `--${name} precisa de um número inteiro de ${words.format(low)} a ${words.format(high)}; veio "${text}".`,
    );
  }
  return value;
}

/** Reads the command line. @throws OptionFault */
export function readOptions(args: readonly string[]): StartOptions {
  const { values } = parse(args);
  return {
    port: wholeNumber('port', values.port ?? String(DEFAULT_PORT), 1, 65_535),
    host: values.host ?? '127.0.0.1',
    entries: values.entries === undefined ? undefined : wholeNumber('entries', values.entries, FEWEST_ENTRIES, MOST_ENTRIES),
    data: values.data,
    reset: values.reset ?? false,
    live: values.live ?? false,
    dev: values.dev ?? false,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]): {
  values: {
    port?: string;
    host?: string;
    entries?: string;
    data?: string;
    reset?: boolean;
    live?: boolean;
    dev?: boolean;
    help?: boolean;
  };
} {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        entries: { type: 'string' },
        data: { type: 'string' },
        reset: { type: 'boolean' },
        live: { type: 'boolean' },
        dev: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const unknown = /'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new OptionFault(`Não entendi a opção ${unknown ?? args.join(' ')}. Veja as que existem: npm start -- --help`);
  }
}
