/** A cheap first look at a file's text: may it be an ARM template or parameter file? */
import { firstCharacter } from '../json/index.ts';

const SCHEMA = /deployment(?:template|parameters)\.json/i;
const SHAPE = /"(?:resources|parameters)"/i;
const JSON_PATH = /\.jsonc?$/i;

/**
 * True when the file may be a template or parameter file. It starts like a JSON object, or is called JSON and names
 * one of the schemas; false alarms cost one reading of the file, nothing else.
 */
export function mayBeArm(path: string, text: string): boolean {
  if (firstCharacter(text) === '{') return SCHEMA.test(text) || SHAPE.test(text);
  return JSON_PATH.test(path) && SCHEMA.test(text);
}

/** True for a text that names the schema of templates or of parameter files. */
export function hasSchemaMark(text: string): boolean {
  return SCHEMA.test(text);
}
