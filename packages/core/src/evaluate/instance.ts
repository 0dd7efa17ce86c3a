/** A resource after loops, conditions and modules: what the graph connects and rules see. */
import type { ResourceDeclaration } from '../model/unit.ts';
import type { ObjectValue, Value } from '../model/value.ts';
import type { Place } from '../text/source-file.ts';
import type { Deployment } from './deployment.ts';
import type { Scope } from './scope.ts';

/** One resource instance. Its body is evaluated lazily. */
export interface Instance {
  readonly declaration: ResourceDeclaration;
  readonly deployment: Deployment;
  readonly scope: Scope;
  /** Full type with the parents' segments. */
  readonly type: string;
  /** Full name with the parents' segments. */
  readonly name: Value;
  /** The last segment as declared. */
  readonly ownName: Value;
  readonly apiVersion: Value | undefined;
  /** Undecided condition, else undefined. */
  readonly condition: Value | undefined;
  /** What it extends or the scope that it is deployed to, as written. */
  readonly scopeValue: Value | undefined;
  /** False when its condition is false: then it is no part of the estate, but its symbol still has a name and an id. */
  readonly deployed: boolean;
  /** True when it stands for a loop of unknown length. */
  readonly representative: boolean;
  readonly existing: boolean;
  readonly anchor: Place;
  readonly body: ObjectValue;
  readonly parent: Instance | undefined;
  /** Index in its loop. */
  readonly index: number | undefined;
  /** What it deploys, when it is a nested deployment or module whose unit is known. */
  readonly child: Deployment | undefined;
}

/** All deployments and instances of one evaluation, in the order of expansion. */
export interface Estate {
  readonly deployments: Deployment[];
  readonly instances: Instance[];
  /** Instances by type and name: see `findInstance`. */
  readonly index: InstanceIndex;
}

/** Instances by lower-cased type, brought up to date when something is looked up. */
export interface InstanceIndex {
  readonly byType: Map<string, TypeIndex>;
  /** How many of the estate's instances are in it. */
  count: number;
}

/** Instances of one type; the first one by lower-cased name. */
export interface TypeIndex {
  readonly instances: Instance[];
  readonly byName: Map<string, Instance>;
  /** How many of the instances are in `byName`. */
  count: number;
  /** While it is being made: printing a name may look something up, which must not start over. */
  busy: boolean;
}
