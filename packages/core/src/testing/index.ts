/** For the tests of rules, ours and those of users: Markdown pages to examples, examples to findings. */

export {
  type OfficialProperty,
  officialProperty,
  officialType,
} from '../facts/test-only/official-properties.ts';
export { type Example, type ExampleFile, type ExampleLanguage, readExamples } from './examples.ts';
export { findingLines, memoryWorkspace, runExample } from './run-example.ts';
