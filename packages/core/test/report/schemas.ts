/** Validators for what we print, made from schemas/. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

/** SARIF's schema speaks an older dialect; what it uses of it means the same in the one that Ajv knows. */
function compile(name: string): ValidateFunction {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../schemas', name), 'utf8'));
  return new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
}

const validators = new Map<string, ValidateFunction>();

/** What the schema has against a JSON text; empty when nothing. */
export function complaints(name: 'report.schema.json' | 'sarif-2.1.0.json', text: string): string[] {
  const validate = validators.get(name) ?? compile(name);
  validators.set(name, validate);
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
