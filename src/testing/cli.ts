import { parseArgs } from 'node:util';
import type { AuditSource } from '../source/index.js';
import { checkSource, formatReport } from './checkSource.js';
import { loadModule } from './loadModule.js';

const USAGE = `Usage: trilha check --source ./my-source.ts [--only group/name] [--except group/name] [--most 1000] [--timeout 10000] [--all] [--json]

The file exports an AuditSource (or a function that makes one) as default or as \`source\`.
TypeScript is read by Node (22.18 and later), or by the project's own tsx, Vite or TypeScript.
Exit code: 0 nothing failed, 1 a check failed, 2 the command could not run.`;

const isSource = (value: unknown): value is AuditSource =>
  typeof value === 'object' && value !== null && 'list' in value && typeof value.list === 'function';

async function loadSource(file: string): Promise<AuditSource> {
  const module = await loadModule(file);
  const at = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  // A module that is read as CommonJS has its exports below `default`.
  for (const found of [at(module, 'default'), at(at(module, 'default'), 'default'), at(module, 'source')]) {
    const made: unknown = typeof found === 'function' ? await found() : found;
    if (isSource(made)) return made;
  }
  throw new Error(`${file} exports no source: neither \`default\` nor \`source\` is an object with \`list\`.`);
}

/** Runs the command with its arguments and gives the exit code. */
export async function run(argv: readonly string[], print: (text: string) => void): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        only: { type: 'string', multiple: true },
        except: { type: 'string', multiple: true },
        most: { type: 'string' },
        timeout: { type: 'string' },
        all: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help === true || positionals[0] !== 'check' || values.source === undefined) {
      print(USAGE);
      return values.help === true ? 0 : 2;
    }
    const report = await checkSource(await loadSource(values.source), {
      ...(values.only === undefined ? {} : { only: values.only }),
      ...(values.except === undefined ? {} : { except: values.except }),
      ...(values.most === undefined ? {} : { most: Number(values.most) }),
      ...(values.timeout === undefined ? {} : { timeoutMs: Number(values.timeout) }),
    });
    print(values.json === true ? JSON.stringify(report, null, 2) : formatReport(report, { all: values.all === true }));
    return report.ok ? 0 : 1;
  } catch (error) {
    print(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
}
