/** Tests of what a command line and a list of requirements leave open. */
import fc from 'fast-check';
import { isOpenCoordinate, isOpenRequirement, openInstall } from './packages.ts';
import { isPipedToShell, movingSource } from './sources.ts';

test.each([
  ['%pip install pandas', 'pandas'],
  ['!pip3 install -U "scikit-learn"', 'scikit-learn'],
  ['cmd /c pip install pandas && python main.py', 'pandas'],
  ['pip install pandas==2.2.1 numpy', 'numpy'],
  ['pip install "pandas>=2"', 'pandas>=2'],
  ['pip install git+https://github.com/contoso/lib.git', 'git+https://github.com/contoso/lib.git'],
  ['pip install git+https://github.com/contoso/lib.git@3f2a1b9', undefined],
  ['pip install --index-url https://pypi.contoso.com/simple lib==1.0', undefined],
  ['pip install -r requirements.txt -c constraints.txt', undefined],
  ['pip install --upgrade pip setuptools', undefined],
  ['pip install ./lib-1.0-py3-none-any.whl', undefined],
  ['zip install things', undefined],
])('%s leaves open: %s', (command, open) => {
  expect(openInstall(command)).toBe(open);
});

test('a requirement without an exact version is open, a comment is none', () => {
  const lines = ['pandas', 'pandas>=2', 'pandas==2.2.1', 'pandas~=2.2', '# pandas', '', '-r other.txt'];
  expect(lines.filter(isOpenRequirement)).toEqual(['pandas', 'pandas>=2']);
});

test('coordinates without a version, or with one that moves, are open', () => {
  const all = ['g:a', 'g:a:1.2', 'g:a:LATEST', 'g:a:[1.0,)', 'g:a:1.3-SNAPSHOT', 'g:a:jar:1.2'];
  expect(all.filter(isOpenCoordinate)).toEqual(['g:a', 'g:a:LATEST', 'g:a:[1.0,)', 'g:a:1.3-SNAPSHOT']);
});

test('any text ends in an answer', () => {
  const word = fc.constantFrom(
    'curl ',
    'wget ',
    'pip install ',
    '| bash',
    'iex ',
    'http://',
    'a',
    ' ',
    '\n',
    '@',
    ':',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const text = words.join('');
      expect([openInstall(text), movingSource(text), isPipedToShell(text)]).toHaveLength(3);
    }),
  );
});
