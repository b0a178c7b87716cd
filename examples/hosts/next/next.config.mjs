import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  // Where node_modules stands: here, or one folder up where several hosts share one.
  turbopack: { root: process.env.HOSTS_ROOT ?? fileURLToPath(new URL('.', import.meta.url)) },
  rewrites: async () => [
    { source: '/api/:path*', destination: `${process.env.AUDIT_API ?? 'http://localhost:5180'}/api/:path*` },
  ],
};
