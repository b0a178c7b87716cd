// What an entry point exports, as text: each public name with its declaration, and below it what those declarations speak of.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plain, specifiers, statements } from './statements.mjs';

const files = new Map();

/** By code units, so that every machine gives the same order. */
export const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** What stands in a declaration file: its own declarations, what it takes from elsewhere, what it gives out. */
function fileAt(path) {
  const known = files.get(path);
  if (known) return known;
  const file = { declarations: new Map(), imports: new Map(), exports: new Map(), stars: [] };
  files.set(path, file);
  const beside = (specifier) => (specifier.startsWith('.') ? join(dirname(path), specifier.replace(/\.js$/, '.d.ts')) : null);
  for (const statement of statements(plain(readFileSync(path, 'utf8')))) {
    const from = statement.match(/^(import|export)( type)? (?:\{(.*?)\}|(\*)) from ['"](.+?)['"];?$/);
    const local = statement.match(/^export( type)? \{(.*?)\};?$/);
    const declared = statement.match(
      /^(export )?(?:declare )?(?:abstract )?(interface|class|type|const|let|function|enum|namespace) ([\w$]+)/,
    );
    if (from) {
      const [, way, , list, star, specifier] = from;
      const target = beside(specifier);
      if (star) file.stars.push(target);
      else
        for (const [inside, outside] of specifiers(list)) {
          (way === 'import' ? file.imports : file.exports).set(outside, { path: target, name: inside, specifier });
        }
    } else if (local) {
      for (const [inside, outside] of specifiers(local[2])) file.exports.set(outside, { path, name: inside });
    } else if (declared) {
      const [, exported, , name] = declared;
      const text = statement.replace(/^export /, '').replace(/^declare /, '');
      file.declarations.set(name, [...(file.declarations.get(name) ?? []), text]);
      if (exported) file.exports.set(name, { path, name });
    } else if (/^(declare )?global\b/.test(statement)) file.declarations.set('global', [statement]);
  }
  return file;
}

/** Where a name of a file is declared: its file and its name there; `null` outside of the package. */
function find(path, name, seen = new Set()) {
  const key = `${path} ${name}`;
  if (path === null || seen.has(key) || !existsSync(path)) return null;
  seen.add(key);
  const file = fileAt(path);
  if (file.declarations.has(name)) return { path, name };
  const next = file.imports.get(name) ?? file.exports.get(name);
  if (next) return find(next.path, next.name, seen);
  return file.stars.map((star) => find(star, name, seen)).find((one) => one !== null) ?? null;
}

/** Every name that a file exports. */
function namesOf(path) {
  const file = fileAt(path);
  return [...new Set([...file.exports.keys(), ...file.stars.flatMap((star) => (star === null ? [] : namesOf(star)))])];
}

/** One member a line, so that a difference shows the member. */
function lines(text) {
  const body = text.match(/^((?:abstract )?(?:interface|class|namespace|enum|(?:declare )?global)\b[^{]*)\{(.*)\}$/s);
  if (!body) return text;
  const members = statements(body[2].replace(/,? *$/, '')).map((member) => `  ${member}`);
  return `${body[1].trim()} {\n${members.join('\n')}\n}`;
}

/** Declarations that were written already, and under which entry point. */
const written = new Map();

/**
 * The surface of the entry point `name` whose declarations stand at `path`. What another one showed before is only named, so that a change is
 * seen once.
 */
export function surfaceOf(path, name) {
  const own = new Map();
  const others = new Map();
  const queue = [];
  const add = (into, label, place) => {
    const key = `${place.path} ${place.name}`;
    if (own.has(key) || others.has(key)) return;
    const before = written.get(key);
    if (before !== undefined) {
      if (into === own) own.set(key, `${label}: as in ${before}`);
      return;
    }
    const declarations = fileAt(place.path).declarations.get(place.name) ?? [];
    const text = declarations.map(lines).join('\n');
    written.set(key, name);
    into.set(key, new RegExp(`\\b${label.replaceAll('$', '\\$')}\\b`).test(text) ? text : `${label}: ${text}`);
    queue.push({ path: place.path, code: declarations.join(' ') });
  };
  const exported = namesOf(path).sort(byText);
  for (const label of exported) {
    const place = find(path, label);
    if (place) add(own, label, place);
    else own.set(label, `${label}: from another package`);
  }
  if (fileAt(path).declarations.has('global')) add(own, 'global', { path, name: 'global' });
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const [word] of next.code.matchAll(/(?<![.\w$'"])[A-Za-z_$][\w$]*/g)) {
      const place = find(next.path, word);
      if (place) add(others, word, place);
    }
  }
  const more = others.size > 0 ? ['\n## Not exported, but part of what is\n', ...[...others.values()].sort(byText)] : [];
  return ['## Exported\n', ...own.values(), ...more, ''].join('\n');
}
