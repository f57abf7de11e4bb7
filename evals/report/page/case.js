import { data, el, json, say, show, table } from './dom.js'
import { trialOf } from './transcript.js'

const isPlain = (value) => value === null || typeof value !== 'object'
const isWords = (value) => Array.isArray(value) && value.every((one) => typeof one === 'string')
const wanted = (value) => {
  if (isWords(value)) return value.map((word) => `“${word}”`).join(' · ')
  return isPlain(value) && String(value).length < 120
    ? String(value)
    : isPlain(value)
      ? el('pre', {}, String(value))
      : json(value)
}

/** What a right answer is, scorer by scorer. */
const expected = ({ world, faults, without, expect, selection, note }) => [
  el('h2', {}, say('expected')),
  el(
    'p',
    { class: 'meta' },
    [
      `${say('world')} ${world}`,
      ...faults.map(({ tool, kind }) => `${say('fault')} ${tool} (${kind})`),
      ...without.map((tool) => `${say('without')} ${tool}`),
    ].join(' · '),
  ),
  note ? el('p', {}, note) : undefined,
  selection ? el('details', {}, el('summary', {}, say('selection')), json(selection)) : undefined,
  table(
    [],
    Object.entries(expect).map(([name, value]) => [
      el('strong', {}, name),
      isPlain(value) || Array.isArray(value)
        ? wanted(value)
        : Object.entries(value).map(([part, one]) =>
            el('div', {}, el('span', { class: 'meta' }, `${part}: `), wanted(one)),
          ),
    ]),
  ),
]

/** One case: what is expected, then its trials; of two runs those of both, side by side. */
export const casePage = (id, back) => {
  const found = data.runs.map((run) => run.results.filter((one) => one.case === id))
  const [one] = found.flat()
  if (!one) return false
  const reference = data.references[id]
  const names = data.runs.length > 1 ? ['A', 'B'] : ['']
  show(
    el('p', {}, el('a', { href: back }, `← ${say('back')}`)),
    el('h1', {}, id),
    el(
      'p',
      { class: 'meta' },
      [one.suite, one.lang, say(one.severity), `v${one.caseVersion}`, ...one.tags].join(' · '),
    ),
    one.knownGap ? el('p', { class: 'skipped' }, `${say('gaps')}: ${one.knownGap}`) : undefined,
    ...(reference ? expected(reference) : [el('p', { class: 'meta' }, say('expectedGone'))]),
    el(
      'div',
      { class: found.length > 1 ? 'beside' : '' },
      found.map((trials, at) =>
        el(
          'section',
          { 'aria-label': names[at] || say('trials') },
          names[at] ? el('h2', {}, names[at]) : undefined,
          trials.length > 0
            ? trials.map((trial) => el('article', {}, ...trialOf(trial).filter(Boolean)))
            : el('p', {}, say('notRun')),
        ),
      ),
    ),
  )
  scrollTo(0, 0)
  return true
}
