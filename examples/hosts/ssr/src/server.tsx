import { PassThrough } from 'node:stream';
import type { ServerResponse } from 'node:http';
import { renderToPipeableStream } from 'react-dom/server';
import { App } from './App.tsx';

/** Writes the page; `script` and `style` are the addresses of the built assets. */
export function answer(response: ServerResponse, { script, style }: { readonly script: string; readonly style: string }): void {
  const body = new PassThrough();
  const { pipe } = renderToPipeableStream(<App />, {
    onShellReady() {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.write(
        `<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><title>Trilha</title>` +
          `<link rel="stylesheet" href="${style}"><script type="module" src="${script}"></script></head><body><div id="app">`,
      );
      pipe(body);
    },
    onError: (error) => {
      body.destroy(error instanceof Error ? error : new Error(String(error)));
    },
  });
  body.pipe(response, { end: false });
  body.on('end', () => response.end('</div></body></html>'));
  body.on('error', () => response.destroy());
}
