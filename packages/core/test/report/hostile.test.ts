/** Every format stays harmless and well-formed when file names, names and lines are made to break it. */
import fc from 'fast-check';
import { REPORTERS } from '../../src/report/index.ts';
import { at, CONTEXT, finding, hop, notice, report } from './example.ts';

const ATTACKS = [
  '##vso[task.setvariable variable=PATH]x',
  '##[error]x',
  '::set-output name=a::b',
  '\n::error::x',
  ']]><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '`</details>|[x](http://x.example)',
  '\u001b]0;x\u0007\u001b[2J',
  '%0A::error::x',
  '../../../etc/passwd',
  '\u202eevil',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary', maxLength: 10 })), {
    maxLength: 3,
  })
  .map((parts) => parts.join(''));

const hostileReport = fc.tuple(text, text, text, text).map(([file, message, name, line]) => {
  const location = at(file, 1, `${line} token`, 'token');
  const resource = { type: 'Microsoft.Storage/storageAccounts', name };
  return report(
    [finding({ location, message, resource, fix: message, related: [hop(location, message)] })],
    [notice({ file, message, incomplete: true })],
  );
});

const SECRET = `${'Zq'.repeat(43)}==`;
const formats = Object.keys(REPORTERS) as (keyof typeof REPORTERS)[];
/** What our own formats are made of. */
const OWN_COMMANDS = {
  github: /^::(?:error|warning|notice) [^\n]*$/gm,
  'azure-devops': /^##vso\[task\.logissue [^\]\n]*\]/gm,
};

test.each(formats)('%s holds no command of a build agent but its own', (format) => {
  fc.assert(
    fc.property(hostileReport, (hostile) => {
      let output = REPORTERS[format](hostile, CONTEXT);
      if (format === 'github' || format === 'azure-devops') output = output.replace(OWN_COMMANDS[format], '');
      expect(output).not.toMatch(/##vso\[|##\[|^\s*::/im);
    }),
  );
});

/** JSON may hold a bidirectional override as data: whoever shows it has to care. */
function unsafeCharacters(text: string, format: string): string[] {
  const allowed = format === 'json' ? /[\n\u007f-\u{10ffff}]/u : /[\n\u00a0-\u2029\u202f-\u{10ffff}]/u;
  return [...text].filter((character) => !/[ -~]/.test(character) && !allowed.test(character));
}

test.each(formats)('%s holds no control character and no bidirectional override', (format) => {
  fc.assert(
    fc.property(hostileReport, (hostile) => {
      expect(unsafeCharacters(REPORTERS[format](hostile, CONTEXT), format)).toEqual([]);
    }),
  );
});

test.each(formats)('%s masks a secret that nobody else has noticed', (format) => {
  const location = at('a.json', 1, `"c": "AccountKey=${SECRET};x"`, 'AccountKey');
  const message = `The key AccountKey=${SECRET} is in the file.`;
  const of = report(
    [finding({ location, message, fix: message, related: [hop(location, message)] })],
    [notice({ message })],
  );
  expect(REPORTERS[format](of, CONTEXT)).not.toContain('ZqZq');
});

test.each(formats)('%s gives the same bytes for the same report', (format) => {
  const of = report([finding(), finding({ severity: 'low', fingerprint: 'b' })], [notice()]);
  expect(REPORTERS[format](of, CONTEXT)).toBe(REPORTERS[format](structuredClone(of), CONTEXT));
});
