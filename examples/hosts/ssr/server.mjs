// npm run build && npm start
import { createReadStream, readFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { answer } from './dist/server/server.js';

const manifest = JSON.parse(readFileSync('dist/client/.vite/manifest.json', 'utf8'))['src/client.tsx'];
const types = { css: 'text/css', js: 'text/javascript' };

const api = new URL(process.env.AUDIT_API ?? 'http://localhost:5180');
const policy = "default-src 'self'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/api/')) {
    const passed = ask(new URL(request.url, api), { headers: request.headers }, (one) => {
      response.writeHead(one.statusCode, one.headers);
      one.pipe(response);
    });
    passed.on('error', () => response.writeHead(502).end());
    passed.end();
  } else if (/^\/assets\/[\w.-]+$/.test(pathname)) {
    response.setHeader('Content-Type', types[pathname.split('.').at(-1)] ?? 'application/octet-stream');
    createReadStream(`dist/client${pathname}`)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  } else if (pathname === '/favicon.ico') response.writeHead(204).end();
  else if (pathname !== '/') response.writeHead(404).end();
  else
    answer(response.setHeader('Content-Security-Policy', policy), { script: `/${manifest.file}`, style: `/${manifest.css[0]}` });
});
server.listen(Number(process.env.PORT ?? 5190), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
