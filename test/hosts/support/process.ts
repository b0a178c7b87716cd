import { spawn } from 'node:child_process';
import type { HostServer } from './server.ts';

/** Starts a program that prints the address it listens on, and waits for that. */
export function startProgram(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<HostServer> {
  const child = spawn(command, [...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer): void => {
      said += data.toString();
      const [address] = /http:\/\/(localhost|127\.0\.0\.1):\d+/.exec(said) ?? [];
      if (address !== undefined) resolve({ address, close });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', (data: Buffer) => void (said += data.toString()));
    child.once('exit', (code) => reject(new Error(`${command} ended with ${String(code)} before it listened:\n${said}`)));
  });
}

/** Starts the built Next.js host of `hosts`. */
export const startNext = (hosts: string, port: number): Promise<HostServer> =>
  startProgram(`${hosts}/node_modules/.bin/next`, ['start', '-p', String(port)], `${hosts}/next`, {
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    HOSTS_ROOT: hosts,
  });
