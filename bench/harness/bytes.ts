import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { aliases } from '../../scripts/aliases.ts';
import { configOf, homeOf } from './pages.js';
import type { SubjectInfo } from './subjects.js';

/** Bytes of some files, each pressed alone, as a server sends them. */
export interface Weight {
  readonly min: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** What a subject costs beyond React. */
export interface Bytes {
  /** Scripts that are there before anything is drawn. */
  readonly first: Weight;
  /** Scripts asked for later. */
  readonly lazy: Weight;
  readonly css: Weight;
}

const weigh = (texts: readonly (string | Uint8Array)[]): Weight => {
  const sum = (size: (text: string | Uint8Array) => number): number => texts.reduce((all, text) => all + size(text), 0);
  return {
    min: sum((text) => Buffer.byteLength(text)),
    gzip: sum((text) => gzipSync(text, { level: 9 }).length),
    brotli: sum((text) => brotliCompressSync(text).length),
  };
};

/** Weighs what a host's production build makes of the subject's import. React, React DOM and TanStack Query are the host's. */
export async function weighSubject({ id, place, code }: SubjectInfo): Promise<Bytes> {
  if (code === '') return { first: weigh([]), lazy: weigh([]), css: weigh([]) };
  const folder = join(homeOf(place), 'node_modules/.cache');
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `trilha-weigh-${id}.js`);
  writeFileSync(entry, code);
  const config = configOf(place);
  try {
    const result = await build({
      ...config,
      resolve: { alias: aliases },
      build: {
        write: false,
        target: 'es2022',
        chunkSizeWarningLimit: 10_000,
        rolldownOptions: {
          input: entry,
          preserveEntrySignatures: 'strict',
          external: [/^react($|\/)/, /^react-dom($|\/)/, '@tanstack/react-query'],
        },
      },
    });
    if (!('output' in result)) throw new Error('the build gave no output');
    const chunks = result.output.filter((one) => one.type === 'chunk');
    const first = new Set<string>();
    const visit = (name: string): void => {
      if (first.has(name)) return;
      first.add(name);
      for (const next of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) visit(next);
    };
    for (const chunk of chunks) if (chunk.isEntry) visit(chunk.fileName);
    const css = result.output.filter((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
    return {
      first: weigh(chunks.filter((chunk) => first.has(chunk.fileName)).map((chunk) => chunk.code)),
      lazy: weigh(chunks.filter((chunk) => !first.has(chunk.fileName)).map((chunk) => chunk.code)),
      css: weigh(css.map((one) => (one.type === 'asset' ? one.source : ''))),
    };
  } finally {
    rmSync(entry);
  }
}
