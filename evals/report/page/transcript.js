import { duration, el, json, lang, say, table } from './dom.js'

const tool = (call) =>
  el(
    'details',
    { class: 'tool' },
    el(
      'summary',
      {},
      `${call.name} · ${call.status}${call.ms === null ? '' : ` · ${duration(call.ms)}`}`,
      call.error ? el('span', { class: 'fail' }, ` ${call.error.message[lang]}`) : undefined,
    ),
    json(call.input),
    call.output === undefined ? undefined : json(call.output),
  )

const left = ({ stored = {}, left }) => {
  const changes = Object.entries(stored).map(([name, count]) => `${say(name)}: 0 → ${count}`)
  if (!left) return changes.map((text) => el('p', {}, text))
  const things = left.map(({ kind, id, text }) => el('li', {}, `+ ${say(kind)} `, text[lang], id ? ` (${id})` : ''))
  return [
    things.length > 0 ? el('ul', { class: 'left' }, things) : el('p', {}, say('nothing')),
    el('p', { class: 'meta' }, changes.join(' · ')),
  ]
}

const scoreRows = (one) =>
  Object.entries(one.scores).map(([name, score]) => [
    `${name} v${score.version}`,
    el(
      'td',
      { class: score.score === 1 ? 'pass' : 'fail' },
      `${score.score}${score.reportOnly ? ` (${say('reportOnly')})` : ''}`,
    ),
    [
      ...score.reasons.map((reason) => el('div', {}, reason[lang])),
      score.details ? el('details', {}, el('summary', {}, say('details')), json(score.details)) : undefined,
    ],
  ])

export const reasonsOf = (one) => [
  ...(one.problem ? [one.problem] : []),
  ...Object.entries(one.scores).flatMap(([name, score]) =>
    score.score < 1 ? score.reasons.map((reason) => `${name}: ${reason[lang]}`) : [],
  ),
]

/** One trial: how it was judged, what was said and done, and what it left. */
export const trialOf = (one) => [
  el(
    'p',
    {},
    el('strong', { class: one.status }, say(one.status)),
    ` · ${duration(one.ms)} · ${say('trial')} ${one.trial}`,
  ),
  one.problem ? el('p', { class: 'error' }, one.problem) : undefined,
  table([say('scorer'), say('score'), say('reasons')], scoreRows(one)),
  el('h3', {}, say('transcript')),
  ...one.turns.flatMap((turn) => [
    el('div', { class: 'person' }, turn.text),
    ...turn.calls.map(tool),
    el('div', { class: 'answer' }, turn.answer || (turn.error?.message[lang] ?? '')),
  ]),
  el('h3', {}, say('state')),
  ...left(one),
]
