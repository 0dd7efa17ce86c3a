/** Values of parameter files that no template takes are shown to rules all the same. */
import { parameterFile, template } from '../evaluate/support.ts';
import { seen } from './probe.ts';

/** Names and values of the parameters that rules are shown as given by a file. */
function given(files: Readonly<Record<string, string>>, parameters: readonly string[] = []): string[] {
  return seen(
    files,
    ['template'],
    (resource) =>
      resource
        .at('parameters')
        .entries()
        .map((parameter) => `${resource.name} ${parameter.key}=${parameter.at('value').text}`),
    { parameters },
  );
}

const main = template({ parameters: { tier: { type: 'string' } }, resources: [] });

test('a parameter file without a template is judged by itself', () => {
  expect(given({ 'environments/prod.parameters.json': parameterFile({ tier: 'a', old: 'b' }) })).toEqual([
    'environments/prod.parameters.json tier=a',
    'environments/prod.parameters.json old=b',
  ]);
});

test('of a file with a template, what the template does not declare', () => {
  const files = { 'main.json': main, 'main.parameters.json': parameterFile({ tier: 'a', old: 'b' }) };
  expect(given(files)).toEqual(['main.json tier=a', 'main.parameters.json old=b']);
});

test('where the user names the parameter files, no others are looked at', () => {
  const files = {
    'main.json': main,
    'x.json': parameterFile({ tier: 'a' }),
    'y.json': parameterFile({ tier: 'b' }),
  };
  expect(given(files, ['x.json'])).toEqual(['main.json tier=a']);
});
