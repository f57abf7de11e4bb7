import type { RunRecord, TrialResult } from '../result.ts'
import { groupsBy, mendedCases } from '../runs/totals.ts'
import { reasonsOf } from './markdown.ts'

/** Signs that XML 1.0 does not take at all are left out. */
const allowed = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const escaped = (text: string): string =>
  text
    .replace(allowed, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')

const attributes = (given: Record<string, string | number>): string =>
  Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')

const seconds = (ms: number) => (ms / 1000).toFixed(3)

const testcase = (one: TrialResult): string => {
  const { case: id, suite, trial, status, ms, scores, turns, usd } = one
  const reasons = reasonsOf(one, 'en')
  const properties = [
    ...Object.entries(scores).map(([name, { score }]) => ({ name: `score.${name}`, value: score })),
    ...(usd === null ? [] : [{ name: 'usd', value: usd }]),
    { name: 'severity', value: one.severity },
    ...(one.knownGap ? [{ name: 'known_gap', value: one.knownGap }] : []),
  ]
  const body = turns
    .map(({ text, answer, calls }) =>
      [`> ${text}`, ...calls.map((call) => `  [${call.name} ${call.status}]`), answer].join('\n'),
    )
    .join('\n\n')
  // a known gap is reported and stops no build, as a skipped test does
  const outcome =
    status === 'fail'
      ? one.knownGap && one.severity !== 'critical'
        ? `<skipped${attributes({ message: `known gap: ${one.knownGap}. ${reasons[0] ?? ''}` })}/>`
        : `<failure${attributes({ message: reasons[0] ?? 'wrong answer', type: 'wrong answer' })}>${escaped(reasons.join('\n'))}</failure>`
      : status === 'error'
        ? `<error${attributes({ message: one.problem ?? 'not judged', type: 'infrastructure' })}/>`
        : status === 'skipped'
          ? `<skipped${attributes({ message: one.problem ?? 'not run' })}/>`
          : ''
  return [
    `    <testcase${attributes({ classname: suite, name: `${id}[${trial}]`, time: seconds(ms) })}>`,
    `      <properties>${properties.map((property) => `<property${attributes(property)}/>`).join('')}</properties>`,
    ...(outcome ? [`      ${outcome}`] : []),
    ...(body ? [`      <system-out>${escaped(body)}</system-out>`] : []),
    '    </testcase>',
  ].join('\n')
}

/** A run as JUnit XML, in the form that common CI readers take: a failure is a wrong answer, an error is infrastructure. */
export const junitOf = ({ record, results }: { record: RunRecord; results: readonly TrialResult[] }): string => {
  const isGap = (one: TrialResult) => one.status === 'fail' && one.knownGap !== undefined && one.severity !== 'critical'
  const sums = (some: readonly TrialResult[]) => ({
    tests: some.length,
    failures: some.filter((one) => one.status === 'fail' && !isGap(one)).length,
    errors: some.filter(({ status }) => status === 'error').length,
    skipped: some.filter((one) => one.status === 'skipped' || isGap(one)).length,
    time: seconds(some.reduce((sum, { ms }) => sum + ms, 0)),
  })
  const properties = {
    model: record.model.name,
    prompt: record.prompts.prompt,
    tools: record.prompts.tools,
    cases: record.cases.hash,
    ...(record.git && { commit: record.git.sha }),
    ...(mendedCases(results).length > 0 && { mended: mendedCases(results).join(' ') }),
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: record.suite, ...sums(results) })}>`,
    ...groupsBy(results, (one) => one.suite).map(([name, some]) =>
      [
        `  <testsuite${attributes({ name, ...sums(some), timestamp: record.started.slice(0, 19) })}>`,
        `    <properties>${Object.entries(properties)
          .map(([name, value]) => `<property${attributes({ name, value })}/>`)
          .join('')}</properties>`,
        ...some.map(testcase),
        '  </testsuite>',
      ].join('\n'),
    ),
    '</testsuites>\n',
  ].join('\n')
}
