/** How resource statements become resource declarations. */
import { resourceOf, show, textAt, unitOf } from './show.ts';

const STORAGE = "'Microsoft.Storage/storageAccounts@2023-05-01'";

test('type, version, name and body have their places', () => {
  const unit = unitOf(`resource stg ${STORAGE} = {
  name: 'logs'
  location: 'westeurope'
  properties: {
    supportsHttpsTrafficOnly: true
  }
}`);
  const stg = resourceOf(unit, 'stg');
  expect(textAt(stg.anchor)).toBe('stg');
  expect(textAt(stg.type)).toBe('Microsoft.Storage/storageAccounts');
  expect(textAt(stg.apiVersion!)).toBe('2023-05-01');
  expect(textAt(stg.name)).toBe("'logs'");
  expect(textAt(stg.body)).toMatch(/^\{\n {2}name[\s\S]*\}$/);
  expect(show(stg.body)).toBe(
    "{type: 'Microsoft.Storage/storageAccounts', name: 'logs', location: 'westeurope', properties: {supportsHttpsTrafficOnly: true}}",
  );
  expect(stg.existing).toBe(false);
});

test('parent, scope and dependsOn are kept out of the body', () => {
  const unit = unitOf(`resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'lock'
  parent: stg
  scope: stg
  dependsOn: [stg]
}
resource stg ${STORAGE} existing = {
  name: 'logs'
}`);
  const lock = resourceOf(unit, 'lock');
  expect(show(lock.body)).toBe("{type: 'Microsoft.Authorization/locks', name: 'lock'}");
  expect(show(lock.parentExpression)).toBe('symbol:stg');
  expect(show(lock.scope)).toBe('symbol:stg');
  expect(show(lock.dependsOn)).toBe('[symbol:stg]');
  expect(resourceOf(unit, 'stg').existing).toBe(true);
});

test('a condition, also on its own line', () => {
  const unit = unitOf(`param on bool
resource a ${STORAGE} = if (on) {
  name: 'a'
}
resource b ${STORAGE} =
if (!on) {
  name: 'b'
}`);
  expect(show(resourceOf(unit, 'a').condition)).toBe('parameter:on');
  expect(show(resourceOf(unit, 'b').condition)).toBe('not(parameter:on)');
});

test('a loop; its condition is each instance’s', () => {
  const unit = unitOf(`param names array
@batchSize(2)
resource a ${STORAGE} = [for (name, i) in names: if (i > 0) {
  name: name
}]`);
  const { loop, condition, name } = resourceOf(unit, 'a');
  expect(show(loop?.items)).toBe('parameter:names');
  expect([loop?.itemVariable, loop?.indexVariable, loop?.serial]).toEqual(['name', 'i', true]);
  expect(show(loop?.batchSize)).toBe('2');
  expect(show(condition)).toBe('greater(local:i, 0)');
  expect(show(name)).toBe('local:name');
});

describe('nested resources', () => {
  const unit = unitOf(`resource vnet 'Microsoft.Network/virtualNetworks@2023-09-01' = {
  name: 'vnet'

  resource subnet 'subnets' = {
    name: 'default'
    properties: {
      addressPrefix: '10.0.0.0/24'
    }

    resource deeper 'deeper@2023-01-01' existing = {
      name: subnet.name
    }
  }

  @description('the second one')
  resource other 'subnets' = {
    name: '\${subnet.name}-2'
  }
}

resource subnet 'Microsoft.Network/virtualNetworks/subnets@2023-09-01' = {
  name: 'vnet/outside'
}

output inner string = vnet::subnet.id
output deep string = vnet::subnet::deeper.id
output outer string = subnet.id`);

  test('follow their parent, with their path as symbol and their short type', () => {
    expect(unit.resources.map(({ symbol, parent }) => [symbol, parent?.symbol])).toEqual([
      ['vnet', undefined],
      ['vnet::subnet', 'vnet'],
      ['vnet::subnet::deeper', 'vnet::subnet'],
      ['vnet::other', 'vnet'],
      ['subnet', undefined],
    ]);
    expect(show(resourceOf(unit, 'vnet::subnet').type)).toBe("'subnets'");
    expect(resourceOf(unit, 'vnet::subnet').apiVersion).toBeUndefined();
  });

  test('are not part of their parent’s body', () => {
    expect(show(resourceOf(unit, 'vnet').body)).toBe(
      "{type: 'Microsoft.Network/virtualNetworks', name: 'vnet'}",
    );
  });

  test('are visible by name inside their parent, by path outside', () => {
    expect(show(resourceOf(unit, 'vnet::other').name)).toBe(`"symbol:vnet::subnet['name'] '-2'"`);
    expect(show(resourceOf(unit, 'vnet::subnet::deeper').name)).toBe("symbol:vnet::subnet['name']");
    expect(unit.outputs.map((output) => show(output.value))).toEqual([
      "symbol:vnet::subnet['id']",
      "symbol:vnet::subnet::deeper['id']",
      "symbol:subnet['id']",
    ]);
  });
});

test('a method of a resource is a call with a receiver', () => {
  const unit = unitOf(`resource stg ${STORAGE} existing = {
  name: 'logs'
}
#disable-next-line outputs-should-not-contain-secrets
output key string = stg.listKeys().keys[0].value`);
  expect(show(unit.outputs[0]?.value)).toBe("symbol:stg.listKeys()['keys'][0]['value']");
});

test('`::` after something that is no resource is broken', () => {
  const unit = unitOf('param p object\noutput x string = p::q');
  expect(show(unit.outputs[0]?.value)).toBe('broken(`::` stands after something that is no resource)');
});

test('the alias of an extension is no part of the type', () => {
  const unit = unitOf("resource svc 'k8s:core/Service@v1' = {\n  metadata: {}\n}");
  const svc = resourceOf(unit, 'svc');
  expect([show(svc.type), show(svc.apiVersion)]).toEqual(["'core/Service'", "'v1'"]);
  expect(textAt(svc.type)).toBe('core/Service');
  expect(show(svc.name)).toBe('broken(the resource has no name)');
});

test('a deployment with its template inside deploys what is in it', () => {
  const unit = unitOf(`param location string
resource nested 'Microsoft.Resources/deployments@2022-09-01' = {
  name: 'nested'
  properties: {
    mode: 'Incremental'
    template: {
      contentVersion: '1.0.0.0'
      resources: [
        {
          type: 'Microsoft.Storage/storageAccounts'
          apiVersion: '2023-05-01'
          name: 'logs'
          location: location
        }
      ]
    }
  }
}`);
  const { body, module } = resourceOf(unit, 'nested');
  expect(show(body)).toBe(
    "{type: 'Microsoft.Resources/deployments', name: 'nested', properties: {mode: 'Incremental'}}",
  );
  expect(module?.evaluation).toBe('outer');
  const [logs] = module?.unit?.resources ?? [];
  expect([show(logs?.type), show(logs?.name), show(logs?.apiVersion)]).toEqual([
    "'Microsoft.Storage/storageAccounts'",
    "'logs'",
    "'2023-05-01'",
  ]);
  expect(show(logs?.body)).toContain('location: parameter:location');
});

test('a parent comes before its children, wherever it is declared', () => {
  const unit =
    unitOf(`resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for n in ['a', 'b']: {
  name: n
  parent: stg::blob
}]
resource other ${STORAGE} existing = {
  name: 'other'
}
resource stg ${STORAGE} existing = {
  name: 'logs'

  resource blob 'blobServices' existing = {
    name: 'default'
  }
}`);
  expect(unit.resources.map(({ symbol }) => symbol)).toEqual(['stg', 'stg::blob', 'container', 'other']);
});

test('resources that are each other’s parents are all there', () => {
  const unit = unitOf(`resource a ${STORAGE} = {
  name: 'a'
  parent: b
}
resource b ${STORAGE} = {
  name: 'b'
  parent: a
}`);
  expect(unit.resources.map(({ symbol }) => symbol)).toEqual(['b', 'a']);
});
