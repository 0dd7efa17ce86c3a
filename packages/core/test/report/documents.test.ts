/** JUnit, Markdown and HTML. */
import { html } from '../../src/report/html.ts';
import { junit } from '../../src/report/junit.ts';
import { markdown } from '../../src/report/markdown.ts';
import { at, CONTEXT, finding, notice, report } from './example.ts';

const ignored = finding({ ignored: { by: 'comment', reason: 'test estate' } });
const broken = notice({ code: 'syntax', message: 'A brace is missing.', incomplete: true });

test('JUnit: a failed case per finding, skipped when ignored, an error for what was not analysed', () => {
  const finding1 = finding({
    message: 'Open. Close it.',
    location: at('a&b.bicep', 2, "x: '<all>'", "'<all>'"),
  });
  const xml = junit(report([finding1, ignored], [broken, notice()]), CONTEXT);
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Forearm" tests="3" failures="1" errors="1" skipped="1" time="0.412">
  <testsuite name="a&amp;b.bicep" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="allow-public-network" name="Open. (line 2, column 4)" file="a&amp;b.bicep" line="2">
      <failure type="high" message="Open. Close it.">a&amp;b.bicep:2:4: Open. Close it.
    2 | x: &#39;&lt;all&gt;&#39;
      |    ^~~~~~~</failure>
    </testcase>
  </testsuite>
  <testsuite name="infra/main.bicep" tests="2" failures="0" errors="1" skipped="1">
    <testcase classname="allow-public-network" name="Storage account &quot;data&quot; accepts traffic from every network. (line 14, column 26)" file="infra/main.bicep" line="14">
      <skipped message="test estate"/>
    </testcase>
    <testcase classname="forearm" name="syntax (line 3)">
      <error type="syntax" message="A brace is missing."/>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('JUnit: a clean run is one passed case, so that publishers find a result', () => {
  expect(junit(report([]), CONTEXT)).toContain('tests="1" failures="0" errors="0" skipped="0"');
  expect(junit(report([]), CONTEXT)).toContain('<testcase classname="forearm" name="No findings"/>');
});

test('Markdown: a table first, then the details', () => {
  const page = markdown(report([finding({ fix: 'Deny' })], [broken]), CONTEXT);
  expect(page).toContain('## Forearm: 1 finding (1 high)\n');
  expect(page).toContain(
    '| 🟧 high | Storage account "data" accepts traffic from every network. | `infra/main.bicep:14:26` | `allow-public-network` |',
  );
  expect(page).toContain('**Fix:** Deny');
  expect(page).toContain('- `infra/main.bicep:3`: A brace is missing. (syntax)');
});

test('Markdown: its own characters lose their meaning, in text, table and code', () => {
  const page = markdown(
    report([finding({ message: '*Bold* [link](x) | <b> @you', location: at('a`|b.bicep', 1, '```', '`') })]),
    CONTEXT,
  );
  expect(page).toContain('\\*Bold\\* \\[link\\](x) \\| \\<b\\> @\u200byou');
  expect(page).toContain('`` a`¦b.bicep:1:1 ``');
  expect(page).toContain('````text');
});

test('Markdown: stays below the size that GitHub takes for a step summary', () => {
  const page = markdown(report(Array.from({ length: 9000 }, () => finding())), CONTEXT);
  expect(new TextEncoder().encode(page).length).toBeLessThan(1_048_576);
  expect(page).toMatch(/\d,?\d+ more findings\./);
});

test('HTML: one page without scripts and requests, everything escaped', () => {
  const page = html(report([finding({ message: '<script>alert(1)</script>' })], [broken]), CONTEXT);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toMatch(/<script|src=|href=|url\(|@import/);
  expect(page).toContain('<h2>Service accepts traffic from every network</h2>');
});
