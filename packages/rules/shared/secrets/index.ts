/** The secret library: pure judgements of strings. It knows no clock, no file and no evaluator, and keeps no value. */
export { isSecretLiteral, type LiteralKind, type Sink } from './literal.ts';
export { secretName } from './names.ts';
export { type RecognisedInPart, type RecognisedParts, recogniseParts, type SecretHole } from './parts.ts';
export { mayHoldSecret } from './prefilter.ts';
export { publicConstant } from './public-constants.ts';
export { recognise } from './recognise.ts';
export type { Certainty, Recognised } from './types.ts';
