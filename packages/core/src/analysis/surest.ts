/** Which of two findings about the same thing is the graver, and which the surer. */
import { CONFIDENCES, type Confidence, SEVERITIES, type Severity } from '../model/finding.ts';

/** The higher confidence. */
export function surer(a: Confidence, b: Confidence): Confidence {
  return CONFIDENCES.indexOf(a) <= CONFIDENCES.indexOf(b) ? a : b;
}

/** The higher severity. */
export function worse(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}
