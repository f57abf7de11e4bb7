// Runs in the report, from a file and without a network. Everything from the data goes in as text, never as markup.
const data = JSON.parse(document.getElementById('data').textContent)
const { words, lang, results, record } = data
const say = (word) => words[word]?.[lang] ?? word
const root = document.getElementById('root')

const el = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value)
    else if (value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value)
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null))
  return node
}

const show = (...children) => root.replaceChildren(...children.flat().filter((child) => child !== undefined))
/** What went wrong comes first. */
const order = ['fail', 'error', 'skipped', 'pass']
results.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))

const keys = { status: 'status', suite: 'suite', lang: 'language', severity: 'severity' }
const filters = { text: '', tag: '' }
const tags = [...new Set(results.flatMap((one) => one.tags))].sort()

const shown = () =>
  results.filter(
    (one) =>
      Object.keys(keys).every((key) => !filters[key] || one[key] === filters[key]) &&
      (!filters.tag || one.tags.includes(filters.tag)) &&
      (!filters.text ||
        JSON.stringify([one.case, one.turns.map((turn) => [turn.text, turn.answer])]).includes(filters.text)),
  )

const chosen = (key, values, label) =>
  el(
    'label',
    {},
    `${label} `,
    el(
      'select',
      {
        onchange: (event) => {
          filters[key] = event.target.value
          list()
        },
      },
      el('option', { value: '' }, say('all')),
      values.map((value) => el('option', { value, selected: filters[key] === value }, say(value))),
    ),
  )

const reasonsOf = (one) => [
  ...(one.problem ? [one.problem] : []),
  ...Object.entries(one.scores).flatMap(([name, score]) =>
    score.score < 1 ? score.reasons.map((reason) => `${name}: ${reason[lang]}`) : [],
  ),
]

const percent = (part, whole) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`)

const list = () => {
  const some = shown()
  const judged = some.filter(({ status }) => status === 'pass' || status === 'fail')
  const passed = judged.filter(({ status }) => status === 'pass').length
  const rows = some.map((one) =>
    el(
      'tr',
      {},
      el(
        'td',
        {},
        el(
          'a',
          { href: `#case=${encodeURIComponent(`${one.case}/${one.trial}`)}` },
          `${one.case}${record.trials > 1 ? ` [${one.trial}]` : ''}`,
        ),
      ),
      el(
        'td',
        { class: one.status },
        say(one.status),
        one.knownGap && one.status === 'fail' ? ` (${say('gaps')})` : undefined,
      ),
      el('td', {}, one.severity),
      el('td', {}, one.turns[0]?.text.slice(0, 80) ?? ''),
      el('td', { class: 'reason' }, reasonsOf(one)[0]?.slice(0, 140) ?? ''),
    ),
  )
  show(
    el('h1', {}, `${record.suite} · ${record.model.name}`),
    el(
      'p',
      { class: 'meta' },
      `${record.started.slice(0, 19)} · ${say(record.end)} · ${say('prompts')} ${record.prompts.version} ${record.prompts.prompt.slice(0, 8)} / ${record.prompts.tools.slice(0, 8)}${record.git ? ` · ${record.git.sha.slice(0, 8)}${record.git.dirty ? '+' : ''}` : ''}`,
    ),
    ...data.gate.reasons.map((reason) => el('p', { class: 'fail' }, reason[lang])),
    ...data.remarks.map((remark) => el('p', {}, remark)),
    el(
      'form',
      { onsubmit: (event) => event.preventDefault() },
      Object.entries(keys).map(([key, word]) =>
        chosen(key, [...new Set(results.map((one) => one[key]))].sort(), say(word)),
      ),
      chosen('tag', tags, say('tag')),
      el('input', {
        type: 'search',
        value: filters.text,
        'aria-label': say('cases'),
        placeholder: say('cases'),
        onchange: (event) => {
          filters.text = event.target.value
          list()
        },
      }),
    ),
    el('p', {}, `${some.length} / ${results.length} · ${say('rate')} ${percent(passed, judged.length)}`),
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          [say('cases'), say('status'), say('severity'), say('transcript'), say('reasons')].map((word) =>
            el('th', {}, word),
          ),
        ),
      ),
      el('tbody', {}, rows),
    ),
  )
}

const json = (value) => el('pre', {}, JSON.stringify(value, null, 1) ?? '')

const tool = (call) =>
  el(
    'details',
    { class: 'tool' },
    el(
      'summary',
      {},
      `${call.name} · ${call.status}${call.ms === null ? '' : ` · ${call.ms} ms`}`,
      call.error ? el('span', { class: 'fail' }, ` ${call.error.message[lang]}`) : undefined,
    ),
    json(call.input),
    call.output === undefined ? undefined : json(call.output),
  )

// biome-ignore lint/correctness/noUnusedVariables: two-runs.js, which follows in the same page, opens it
const page = (id) => {
  const one = results.find((each) => `${each.case}/${each.trial}` === id)
  if (!one) return list()
  show(
    el('p', {}, el('a', { href: '#' }, `← ${say('all')}`)),
    el('h1', {}, one.case, ' ', el('span', { class: one.status }, say(one.status))),
    el(
      'p',
      { class: 'meta' },
      `${one.suite} · ${one.lang} · ${one.severity} · v${one.caseVersion} · ${Math.round(one.ms)} ms · ${one.tags.join(', ')}`,
    ),
    one.knownGap ? el('p', {}, `${say('gaps')}: ${one.knownGap}`) : undefined,
    one.problem ? el('p', { class: 'error' }, one.problem) : undefined,
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el('tr', {}, el('th', {}, say('scorer')), el('th', {}, say('status')), el('th', {}, say('reasons'))),
      ),
      el(
        'tbody',
        {},
        Object.entries(one.scores).map(([name, score]) =>
          el(
            'tr',
            {},
            el('td', {}, `${name} v${score.version}`),
            el('td', { class: score.score === 1 ? 'pass' : 'fail' }, String(score.score)),
            el(
              'td',
              {},
              score.reasons.map((reason) => el('div', {}, reason[lang])),
              score.details ? el('details', {}, el('summary', {}, '…'), json(score.details)) : undefined,
            ),
          ),
        ),
      ),
    ),
    el('h2', {}, say('transcript')),
    ...one.turns.flatMap((turn) => [
      el('div', { class: 'person' }, turn.text),
      ...turn.calls.map(tool),
      el('div', { class: 'answer' }, turn.answer || (turn.error?.message[lang] ?? '')),
    ]),
    el('h2', {}, say('state')),
    one.stored
      ? el(
          'ul',
          {},
          Object.entries(one.stored).map(([name, count]) => el('li', {}, `${name}: 0 → ${count}`)),
        )
      : undefined,
  )
  scrollTo(0, 0)
}
