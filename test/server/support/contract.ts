import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parse } from 'yaml';

/** A parameter of the description. */
export interface DescribedParameter {
  readonly name: string;
  readonly in: string;
}

interface Operation {
  readonly parameters?: readonly (DescribedParameter | { readonly $ref: string })[];
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly parameters: Readonly<Record<string, DescribedParameter>> };
}

/** The example's OpenAPI file. */
export const description = parse(
  readFileSync(new URL('../../../examples/host-app/openapi.yaml', import.meta.url), 'utf8'),
) as Description;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(description, 'openapi.yaml');

const escape = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
const compiled = new Map<string, ValidateFunction>();

/** The path template that an address belongs to. */
function templateOf(path: string): string | undefined {
  return Object.keys(description.paths).find((template) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path));
}

/** Parameters of an address in the description, references followed. */
export function parametersOf(template: string): readonly DescribedParameter[] {
  return (description.paths[template]?.get.parameters ?? []).map((parameter) => {
    if (!('$ref' in parameter)) return parameter;
    const found = description.components.parameters[parameter.$ref.split('/').at(-1) ?? ''];
    if (found === undefined) throw new Error(`${parameter.$ref} is described nowhere.`);
    return found;
  });
}

/** Checks one answer of the server against the description: its status, its content type and its body. */
export function checkAnswer(path: string, status: number, contentType: string, body: unknown): void {
  const template = templateOf(path) ?? '/api/audit/entries/{id}';
  const response = description.paths[template]?.get.responses[status];
  expect(response, `${template} does not describe ${status}`).toBeDefined();
  const type = contentType.split(';')[0]?.trim() ?? '';
  const place = response?.$ref?.slice(2).split('/') ?? ['paths', template, 'get', 'responses', String(status)];
  const reference = `openapi.yaml#/${[...place, 'content', type, 'schema'].map(escape).join('/')}`;
  let validate = compiled.get(reference);
  if (validate === undefined) {
    validate = ajv.compile({ $ref: reference });
    compiled.set(reference, validate);
  }
  expect(validate(body) ? [] : validate.errors, `${status} of ${path} is not as described`).toEqual([]);
}
