import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SECRETS,
  parseEntry,
  printValue,
  readSnapshot,
  redactSnapshot,
  redactText,
  valueAt,
  type AuditEntry,
  type ParseOptions,
  type ValueNode,
} from 'trilha/headless';

const base = { id: '1', occurredAt: '2026-02-19T22:43:00Z', action: 'Atualizado', entity: { type: 'Lead', id: '18' } };
const SECRET = 'PLANTED-zq9x';

function entryOf(input: object, options?: ParseOptions): AuditEntry {
  const row = parseEntry({ ...base, ...input }, options);
  if (row.kind !== 'entry') throw new Error(row.problem.detail);
  return row;
}

/** Everything a reader could ever see of an entry. */
function seen(entry: AuditEntry): string {
  const snapshots = [entry.before, entry.after].flatMap((one) =>
    one === null ? [] : [one.text ?? '', printValue(one.root), printValue(one.root, { encoded: 'value' })],
  );
  const changes = (entry.changes ?? []).flatMap((change) => (change.kind === 'field' ? [change.before, change.after] : []));
  const deep = (value: unknown): string =>
    JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? Object.fromEntries(inner) : inner)) ?? '';
  return [
    JSON.stringify(entry),
    ...snapshots,
    ...changes.map(deep),
    deep(entry.before?.root),
    deep(entry.after?.root),
    deep({ ...entry.before }),
    deep({ ...entry.after }),
  ].join('\n');
}

const name = fc.constantFrom(
  ...DEFAULT_SECRETS.slice(0, 40),
  'Password',
  'API-KEY',
  'apiKey',
  'Access Token',
  'senhaHash',
  'user[password]',
  'db.password',
  'Senha',
);
const other = fc.constantFrom('name', 'visitor_token', 'content', 'a');

/** A value with the secret somewhere in it, below a secret name. */
const planted = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    name.map((secret) => ({ before: 1, [secret]: SECRET, after: 'x' })),
    name.map((secret) => ({ [secret]: { deep: [SECRET] } })),
    name.map((secret) => ({ [secret]: [`${SECRET} "quoted" \\ ${SECRET}`] })),
    fc.tuple(other, tie('value')).map(([key, value]) => ({ ok: 1, [key]: value, z: [null] })),
    tie('value').map((value) => [1, value]),
    tie('value').map((value) => ({ text: JSON.stringify(value) })),
    tie('value').map((value) => ({ text: JSON.stringify(JSON.stringify(value)) })),
    name.map((secret) => ({ url: `https://h/x?a=1&${secret.replaceAll(/[ [\].]/g, '_')}=${SECRET}&b=2` })),
  ),
})).value;

describe('a secret is nowhere to be seen', () => {
  test('wherever it is planted', () => {
    fc.assert(
      fc.property(planted, (value) => {
        const entry = entryOf({
          before: value,
          after: JSON.stringify(value),
          custom: value,
          origin: { extra: value },
          changes: [{ kind: 'field', path: ['x'], before: value, after: JSON.stringify(value) }],
        });
        expect(seen(entry)).not.toContain(SECRET);
        expect(entry.notes.some(({ code }) => code === 'redacted')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('however the text is cut', () => {
    fc.assert(
      fc.property(planted, fc.nat(), fc.constantFrom('', '...', '…'), (value, cut, mark) => {
        const text = JSON.stringify(value);
        const entry = entryOf({ after: text.slice(0, 1 + (cut % text.length)) + mark });
        expect(seen(entry)).not.toContain(SECRET);
        expect(seen(entry)).not.toContain(SECRET.slice(0, 4));
      }),
      { numRuns: 3000 },
    );
  });

  test('in a text that is not read as JSON', () => {
    for (const text of [
      `oops {"password":"${SECRET}"}`,
      `---\npassword: ${SECRET}\nname: x`,
      `{:password=>"${SECRET}", :a=>1}`,
      `a:1:{s:8:"password";s:12:"${SECRET}";}`,
      `"password"=>"${SECRET}"`,
    ]) {
      const entry = entryOf({
        before: text,
        after: { note: text },
        message: text,
        reason: text,
        tags: [text],
        custom: text,
        changes: [text],
      });
      expect(seen(entry)).not.toContain(SECRET);
    }
  });

  test('in layers and levels beyond the limits', () => {
    let value: unknown = { password: SECRET };
    for (let layer = 0; layer < 4; layer += 1) value = { text: JSON.stringify(value) };
    expect(seen(entryOf({ after: JSON.stringify(value) }, { limits: { layers: 2 } }))).not.toContain(SECRET);
    expect(seen(entryOf({ after: `{"a":{"b":{"password":"${SECRET}"}}}` }, { limits: { depth: 2 } }))).not.toContain(SECRET);
    expect(seen(entryOf({ after: `{"a":1,"b":{"password":"${SECRET}"}}` }, { limits: { nodes: 2 } }))).not.toContain(SECRET);
    expect(seen(entryOf({ after: `{"password":"${SECRET}"}` }, { limits: { size: 5 } }))).not.toContain(SECRET);
  });

  test('when its name is spelled with escapes', () => {
    expect(seen(entryOf({ after: `{"\\u0070assword":"${SECRET}"}` }))).not.toContain(SECRET);
    expect(seen(entryOf({ after: JSON.stringify({ text: `{"p\\u0061ssword":"${SECRET}"}` }) }))).not.toContain(SECRET);
  });

  test('in a row that cannot be read', () => {
    const row = parseEntry({ password: SECRET, nested: { text: `{"senha":"${SECRET}"}` }, url: `?token=${SECRET}` });
    expect(row.kind).toBe('unreadable');
    expect(JSON.stringify(row)).not.toContain(SECRET);
  });

  test('in the origin', () => {
    const entry = entryOf({
      origin: {
        url: `https://ana:${SECRET}@h/x?q=1&access_token=${SECRET}#token=${SECRET}`,
        userAgent: `curl -H 'Authorization: Bearer ${SECRET}'`,
      },
    });
    expect(seen(entry)).not.toContain(SECRET);
    expect(entry.origin.url).toBe('https://ana:[REDACTED]@h/x?q=1&access_token=[REDACTED]');
  });
});

describe('what is no secret is untouched', () => {
  test('texts come through to the byte', () => {
    for (const text of [
      '{"visitor_token":"wcv-1","a": 1 }',
      '{"tokens":3,"passwords_changed":true}',
      '{"name":"token"}',
      '{"t":"12:30:00"}',
      '{"u":"https:\\/\\/d\\/?a=1&b=%3D"}',
      '{"n":"\\u00e1 \\u0041"}',
      'senha esquecida',
    ]) {
      expect(entryOf({ after: text }).after?.text).toBe(text);
    }
  });

  test('objects are kept as they are', () => {
    const after = { a: { b: 1 } };
    const custom = { list: [1, 'x'] };
    const entry = entryOf({ after, custom });
    expect(entry.extra.custom).toBe(custom);
    expect(entry.after).toEqual(readSnapshot(after));
  });

  test('null is no secret, an empty text may be one', () => {
    const { after } = entryOf({ after: '{"password":null,"token":""}' });
    expect(after === null ? null : valueAt(after.root, ['password'])).toEqual({ type: 'scalar', value: null });
    expect(after === null ? null : valueAt(after.root, ['token'])).toMatchObject({ type: 'masked', by: 'boundary' });
  });

  test('a mask of the store stays its own', () => {
    const { after } = entryOf({ after: '{"password":"[FILTERED]"}' });
    expect(after === null ? null : valueAt(after.root, ['password'])).toEqual({
      type: 'masked',
      by: 'store',
      shown: '[FILTERED]',
    });
    expect(after?.text).toBe('{"password":"[FILTERED]"}');
  });
});

describe('what was masked', () => {
  const identity = (entry: AuditEntry, side: 'before' | 'after', ...path: string[]): number | undefined => {
    const snapshot = entry[side];
    const node: ValueNode | undefined = snapshot === null ? undefined : valueAt(snapshot.root, path);
    return node?.type === 'masked' ? node.identity : undefined;
  };

  test('was compared before', () => {
    const entry = entryOf({
      before: { password: 'a', token: { x: 1, y: 2 }, secret: 1 },
      after: '{"password":"b","token":{"y":2,"x":1},"secret":"1"}',
    });
    expect(identity(entry, 'before', 'password')).toBeDefined();
    expect(identity(entry, 'before', 'password')).not.toBe(identity(entry, 'after', 'password'));
    expect(identity(entry, 'before', 'token')).toBe(identity(entry, 'after', 'token'));
    expect(identity(entry, 'before', 'secret')).not.toBe(identity(entry, 'after', 'secret'));
  });

  test('was not compared when it was cut', () => {
    const entry = entryOf({ before: '{"password":"abc', after: '{"password":"abc' });
    expect(identity(entry, 'before', 'password')).toBeUndefined();
    expect(entry.before?.text).toBe('{"password":"[REDACTED]",…');
    expect(entry.before?.root).toMatchObject({ cut: true });
  });

  test('is said, place by place', () => {
    const entry = entryOf({ after: '{"a":"{\\"senha\\":1}"}', url: '?token=1' });
    expect(entry.notes.filter(({ code }) => code === 'redacted')).toEqual([
      { code: 'redacted', path: ['after', 'a', 'senha'] },
      { code: 'redacted', path: ['extra', 'url'] },
    ]);
    const many = entryOf({ after: { list: Array.from({ length: 500 }, () => ({ token: 'x' })) } });
    expect(many.notes.filter(({ code }) => code === 'redacted')).toHaveLength(51);
  });

  test('keeps the rest of its text, the cut included', () => {
    const { after } = entryOf({ after: '{"a":"{\\"senha\\":\\"x\\",\\"name\\":\\"Pe...' });
    expect(after?.text).toBe('{"a":"{\\"senha\\":\\"[REDACTED]\\",\\"name\\":\\"Pe…');
    expect(after?.cuts).toEqual([{ path: ['a', 'name'], layer: 1, in: 'string' }]);
  });
});

describe('the names', () => {
  const masks = (key: string, secrets?: ParseOptions['secrets']): boolean =>
    seen(entryOf({ after: JSON.stringify({ [key]: SECRET }) }, secrets === undefined ? {} : { secrets })).includes('[REDACTED]');

  test('are compared whole, without case, separators and camel case', () => {
    for (const key of ['PASSWORD', 'apiKey', 'API_KEY', 'api-key', 'Api Key', 'clientSecret', 'numeroDoCartão', 'user.password'])
      expect(masks(key)).toBe(true);
    for (const key of ['visitor_token', 'password_changed_at', 'tokens', 'keyword', 'secretary', 'senhas'])
      expect(masks(key)).toBe(false);
  });

  test('can be replaced, changed and switched off', () => {
    expect(masks('cpf', ['cpf'])).toBe(true);
    expect(masks('password', ['cpf'])).toBe(false);
    expect(masks('cpf', (defaults) => [...defaults, 'cpf'])).toBe(true);
    expect(masks('password', (defaults) => [...defaults, 'cpf'])).toBe(true);
    expect(masks('oauth2', ['oauth2'])).toBe(true);
    expect(masks('password', false)).toBe(false);
    expect(masks('password', [])).toBe(false);
  });
});

describe('redactText', () => {
  test.each([
    ["UPDATE x SET password = 'a b' WHERE id=1", "UPDATE x SET password = '[REDACTED]' WHERE id=1"],
    ['/a?token=abc&x=1', '/a?token=[REDACTED]&x=1'],
    ['/a?user%5Bpassword%5D=abc', '/a?user%5Bpassword%5D=[REDACTED]'],
    ['Authorization: Bearer abc.def', 'Authorization: [REDACTED]'],
    ['{"a":{"password":"abc', '{"a":{"password":"[REDACTED]"'],
    ['password: abc\nname: b', 'password: [REDACTED]\nname: b'],
    ['x --token abc --name b', 'x --token [REDACTED] --name b'],
    ['<senha>x</senha><nome>y</nome>', '<senha>[REDACTED]</senha><nome>y</nome>'],
    ['q=token%3Dabc', 'q=token%3D[REDACTED]'],
    ['postgres://u:p4ss@h/db', 'postgres://u:[REDACTED]@h/db'],
  ])('%s', (text, masked) => {
    expect(redactText(text)).toBe(masked);
    expect(redactText(masked)).toBe(masked);
  });

  test.each(['visitor_token=1', 'às 10:20:30', 'a=1&b=2', 'https://h/a:b@c', 'Sua senha foi alterada.', 'tokens: 3'])(
    'leaves %j alone',
    (text) => {
      expect(redactText(text)).toBe(text);
    },
  );

  test('is idempotent and takes long texts', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'password',
            'token',
            '=',
            ':',
            '"',
            "'",
            '\\',
            ' ',
            '&',
            'x',
            '[REDACTED]',
            '{',
            '}',
            '<',
            '>',
            '\n',
            '--',
            '%3D',
          ),
          { maxLength: 20 },
        ),
        (parts) => {
          const once = redactText(parts.join(''));
          expect(redactText(once)).toBe(once);
        },
      ),
      { numRuns: 2000 },
    );
    const long = `token=abc ${'a'.repeat(1_000_000)} ${'\\'.repeat(100_000)} ${'"'.repeat(100_000)} ${'--a '.repeat(50_000)}`;
    expect(redactText(long).startsWith('token=[REDACTED] aaa')).toBe(true);
    expect(redactText(`{"password":"${'x'.repeat(3_000_000)}`)).toBe('{"password":"[REDACTED]"');
  });
});

test('a snapshot alone can be masked, and one without secrets is the same', () => {
  const clean = readSnapshot('{"a":1}');
  expect(redactSnapshot(clean)).toBe(clean);
  expect(redactSnapshot(readSnapshot('{"cpf":"1"}'), ['cpf']).text).toBe('{"cpf":"[REDACTED]"}');
});
