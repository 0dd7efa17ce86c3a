/** Examples made from a table's rows, so that every row is tested in every language without anybody writing it down. */
import type { Scalar } from '@forearm/core';
import type { ExampleFile } from '@forearm/core/testing';
import type { Row } from './table.ts';
import { bicepValue } from './translated.ts';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
/** An api version newer than every `since`. */
const NEWEST = '2099-01-01';

/** A template with one resource of the row's type, whose property has the value; `undefined` leaves it out. */
export function armExample(row: Row, value: Scalar | undefined): ExampleFile {
  const resource = resourceOf(row, value);
  const template = { $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [resource] };
  return { path: 'main.json', text: JSON.stringify(template, null, 2) };
}

/** The same as Bicep. */
export function bicepExample(row: Row, value: Scalar | undefined): ExampleFile {
  const { type: _type, apiVersion: _version, ...body } = resourceOf(row, value);
  return { path: 'main.bicep', text: `resource example '${row.type}@${NEWEST}' = ${bicepValue(body, '')}\n` };
}

function resourceOf(row: Row, value: Scalar | undefined): Record<string, unknown> {
  const names = row.type
    .split('/')
    .slice(1)
    .map((segment) => `my${segment.toLowerCase()}`);
  const resource: Record<string, unknown> = {
    type: row.type,
    apiVersion: NEWEST,
    name: names.join('/'),
    properties: {},
    ...structuredClone(row.example ?? {}),
  };
  if (value !== undefined) put(resource, row.path.replaceAll('[', '.').replaceAll(']', '').split('.'), value);
  return resource;
}

function put(target: Record<string, unknown>, path: readonly string[], value: Scalar): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) target[first] = value;
  else {
    const isArray = /^\d+$/.test(rest[0] ?? '');
    const next = (target[first] ?? (isArray ? [] : {})) as Record<string, unknown>;
    target[first] = next;
    put(next, rest, value);
  }
}
