/** All rules, in the order of their ids. Generated from the folders by `npm run generate`; do not edit. */
import type { Rule } from '@forearm/core';
import networkDefaultActionAllow from './network-default-action-allow/rule.ts';
import openManagementPort from './open-management-port/rule.ts';
import publicNetworkAccess from './public-network-access/rule.ts';
import secretInLinkedService from './secret-in-linked-service/rule.ts';
import secretInPipeline from './secret-in-pipeline/rule.ts';

export const rules: readonly Rule[] = [
  networkDefaultActionAllow,
  openManagementPort,
  publicNetworkAccess,
  secretInLinkedService,
  secretInPipeline,
];
