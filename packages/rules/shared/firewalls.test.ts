/** The shapes of firewalls must exist in the official types. */
import { officialProperty } from '../../core/src/facts/test-only/official-properties.ts';
import { listShapes, rangeShapes } from './firewalls.ts';

test.each(rangeShapes.map((shape) => [shape.type, shape] as const))('%s: ranges', (type, shape) => {
  const prefix = shape.within === undefined ? '' : `${shape.within}[*].`;
  expect(officialProperty(type, prefix + shape.start)?.listed).toBe(true);
  expect(officialProperty(type, prefix + shape.end)?.listed).toBe(true);
});

test.each(listShapes.map((shape) => [shape.type, shape.list, shape] as const))(
  '%s: %s',
  (type, list, shape) => {
    const item = shape.field === undefined ? list : `${list}[*].${shape.field}`;
    expect(officialProperty(type, item)?.listed).toBe(true);
    const actions = officialProperty(type, `${list}[*].action`)?.enum;
    if (actions && shape.allow) expect(actions).toContain(shape.allow);
  },
);
