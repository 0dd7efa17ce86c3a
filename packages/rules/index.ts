/** All rules, in the order of their ids. Generated from the folders by `npm run generate`; do not edit. */
import type { Rule } from '@forearm/core';
import publicNetworkAccess from './public-network-access/rule.ts';

export const rules: readonly Rule[] = [
  publicNetworkAccess,
];
