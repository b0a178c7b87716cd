// npm run build && npm start
import { createReadStream, readFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { answer } from './dist/server/server.js';

const manifest = JSON.parse(readFileSync('dist/client/.vite/manifest.json', 'utf8'))['src/client.tsx'];
const types = { css: 'text/css', js: 'text/javascript' };

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/api/')) {
    const passed = ask({ port: 5180, path: request.url, headers: request.headers }, (one) => {
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
  } else answer(response, { script: `/${manifest.file}`, style: `/${manifest.css[0]}` });
}).listen(5190, '127.0.0.1', () => console.log('http://localhost:5190'));
