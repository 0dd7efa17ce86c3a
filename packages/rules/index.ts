/** All rules, in the order of their ids. Generated from the folders by `npm run generate`; do not edit. */
import type { Rule } from '@forearm/core';

export const rules: readonly Rule[] = [];
