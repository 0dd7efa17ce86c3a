/** Answers about names, remembered: a workspace has few different names and asks about them over and over. */
import { detached } from '@forearm/core';
import { secretName } from './secrets/index.ts';

/** Names repeat; more different ones than this are not kept. */
const KEPT_NAMES = 20_000;

/** The same question, asked once per name. */
export function remembered(ask: (name: string) => boolean): (name: string) => boolean {
  const answers = new Map<string, boolean>();
  return (name) => {
    let answer = answers.get(name);
    if (answer === undefined) {
      answer = ask(name);
      if (answers.size < KEPT_NAMES) answers.set(detached(name), answer);
    }
    return answer;
  };
}

/** True when a name promises a secret. */
export const isSecretName = remembered((name) => secretName(name) === 'strong');
