/**
 * Names of fields that are secret unless a host says otherwise, compared whole, ignoring case, `_`, `-`, spaces and camel case. Whole:
 * `visitor_token` is not `token`. Of a path-like name (`user.password`, `user[password]`) the last step counts too.
 */
export const DEFAULT_SECRETS: readonly string[] = [
  'password',
  'passwd',
  'pwd',
  'passphrase',
  'pass_hash',
  'password_hash',
  'password_digest',
  'hashed_password',
  'encrypted_password',
  'crypted_password',
  'password_salt',
  'password_confirmation',
  'password_confirm',
  'current_password',
  'new_password',
  'old_password',
  'plain_password',
  'user_password',
  'db_password',
  'senha',
  'senha_hash',
  'hash_senha',
  'nova_senha',
  'senha_atual',
  'senha_antiga',
  'confirmacao_senha',
  'confirmar_senha',
  'senha_confirmacao',
  'secret',
  'segredo',
  'client_secret',
  'app_secret',
  'api_secret',
  'secret_key',
  'secret_access_key',
  'aws_secret_access_key',
  'shared_secret',
  'webhook_secret',
  'signing_secret',
  'consumer_secret',
  'jwt_secret',
  'token',
  'access_token',
  'refresh_token',
  'id_token',
  'auth_token',
  'api_token',
  'bearer_token',
  'session_token',
  'csrf_token',
  'xsrf_token',
  'remember_token',
  'reset_token',
  'password_reset_token',
  'reset_password_token',
  'confirmation_token',
  'invitation_token',
  'personal_access_token',
  'token_acesso',
  'token_de_acesso',
  'oauth_token',
  'aws_session_token',
  'authorization',
  'proxy_authorization',
  'cookie',
  'set_cookie',
  'session_cookie',
  'api_key',
  'x_api_key',
  'chave_api',
  'chave_de_api',
  'private_key',
  'chave_privada',
  'encryption_key',
  'master_key',
  'signing_key',
  'two_factor_secret',
  'two_factor_recovery_codes',
  'recovery_codes',
  'backup_codes',
  'otp_secret',
  'otp_secret_key',
  'totp_secret',
  'mfa_secret',
  'otp_backup_codes',
  'cvv',
  'cvv2',
  'cvc',
  'cvc2',
  'security_code',
  'card_security_code',
  'codigo_seguranca',
  'codigo_de_seguranca',
  'card_number',
  'credit_card_number',
  'numero_cartao',
  'numero_do_cartao',
];

/** Which field names are secret. */
export interface SecretNames {
  /** Whether a name is secret. */
  has(name: string): boolean;
  /** Whether some secret name ends in a digit. */
  readonly digits: boolean;
}

const bare = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
const lastStep = (name: string): string => /[^.[\]]+(?=\]?$)/.exec(name)?.[0] ?? name;

const KEPT = 5000;

/** Compiles names. Answers are remembered, since the same field names come again in every row. */
export function compileSecrets(names: readonly string[]): SecretNames | null {
  const known = new Set(names.map(bare).filter((name) => name !== ''));
  if (known.size === 0) return null;
  const answers = new Map<string, boolean>();
  return {
    digits: [...known].some((name) => /\d$/.test(name)),
    has(name) {
      const answer = answers.get(name);
      if (answer !== undefined) return answer;
      if (name.length > 200) return false;
      const found = known.has(bare(name)) || known.has(bare(lastStep(name)));
      if (answers.size >= KEPT) answers.clear();
      answers.set(name, found);
      return found;
    },
  };
}

const isNameCode = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x5f ||
  code === 0x2d ||
  code >= 0x80;
const isQuote = (code: number): boolean => code === 0x22 || code === 0x27;
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/** The name that ends before a delimiter: quoted (at any depth of escaping), or a word. */
function nameBefore(text: string, delimiter: number): string {
  let end = delimiter;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
  const quoted = end > 0 && isQuote(text.charCodeAt(end - 1));
  if (!quoted) {
    while (end > 0 && text.charCodeAt(end - 1) === 0x5d) end -= 1;
    let start = end;
    while (start > 0 && end - start < 200 && isNameCode(text.charCodeAt(start - 1))) start -= 1;
    return text.slice(start, end);
  }
  end -= 1;
  while (end > 0 && text.charCodeAt(end - 1) === 0x5c) end -= 1;
  let start = end;
  while (start > 0 && end - start < 200 && !isQuote(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

// An escaped ASCII character may hide a name from the eye, and JSON spells names as it likes.
const HIDDEN = /\\u00[2-7]|%(?:3[aAdD]|2[27]|5[dD])|&quot;/;

/**
 * Whether a text may hold a secret: something named like one stands before `:`, `=`, `;` or `>`, or as an option `--name`. Cheap, and
 * never wrong when it says no; a yes is looked at properly.
 */
export function mentionsSecret(text: string, names: SecretNames): boolean {
  let options = false;
  for (let pos = 1; pos < text.length; pos += 1) {
    const code = text.charCodeAt(pos);
    if (code === 0x2d && text.charCodeAt(pos - 1) === 0x2d) options = true;
    const ends = code === 0x3a || code === 0x3d || code === 0x3b || code === 0x3e || (options && isSpace(code));
    if (!ends) continue;
    const before = text.charCodeAt(pos - 1);
    if (!names.digits && before >= 0x30 && before <= 0x39) continue;
    if (names.has(nameBefore(text, pos))) return true;
  }
  return HIDDEN.test(text) || /:\/\/[^/\s:@]*:[^@/\s]+@/.test(text);
}
