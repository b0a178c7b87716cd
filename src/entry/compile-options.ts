import type { ParseOptions } from './input.js';
import { readSenderType } from './on-behalf.js';
import { secretsOf } from './redact.js';
import type { SecretNames } from './secrets.js';
import { isTimeZone } from './zone.js';

/** Options with everything worked out that is the same for every row. */
export interface CompiledOptions extends ParseOptions {
  readonly names: SecretNames | null;
  /** The declared zone, if the platform knows it. */
  readonly zone: string | undefined;
  readonly zoneInvalid: boolean;
  readonly behalf: Exclude<ParseOptions['onBehalfOf'], undefined>;
}

const compiled = new WeakMap<ParseOptions, CompiledOptions>();
const NONE: ParseOptions = {};

/** Works options out once per options object. */
export function compileOptions(options: ParseOptions = NONE): CompiledOptions {
  const known = compiled.get(options);
  if (known !== undefined) return known;
  const { timeZone, secrets, onBehalfOf } = options;
  const valid = timeZone !== undefined && isTimeZone(timeZone);
  const made: CompiledOptions = {
    ...options,
    names: secretsOf(secrets),
    zone: valid ? timeZone : undefined,
    zoneInvalid: timeZone !== undefined && !valid,
    behalf: onBehalfOf ?? readSenderType,
  };
  compiled.set(options, made);
  return made;
}
