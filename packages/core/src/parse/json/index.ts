/** JSON with comments and positions, shared by the ARM and the Data Factory languages. */
export { firstCharacter, type JsonDocument, MAX_DEPTH, readJson } from './document.ts';
export { memberOf, objectOf, property, textOf } from './lookup.ts';
export {
  JsonArray,
  JsonBoolean,
  JsonError,
  type JsonNode,
  JsonNull,
  JsonNumber,
  JsonObject,
  JsonProperty,
  JsonString,
} from './nodes.ts';
export { noticeOfProblem } from './notices.ts';
export type { JsonProblem, JsonProblemCode } from './reader.ts';
