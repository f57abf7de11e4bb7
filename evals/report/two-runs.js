// The page of two runs, and which page is shown. Follows page.js in the report.
const { compared, verdict } = data

const named = (run) =>
  `${run.suite} · ${run.model.name} · ${run.started.slice(0, 19)} · ${run.prompts.prompt.slice(0, 8)} (${run.id.slice(0, 8)})`
const money = (usd) => (usd === null ? '—' : `$${usd.toFixed(4)}`)

const both = () => {
  const flipped = data.flips
  const points = (share) => `${(100 * share).toFixed(1)}`
  show(
    el(
      'h1',
      {},
      `${say('verdict')}: ${say(verdict)} · ${say('gate')}: `,
      el('span', { class: compared.gate.open ? 'pass' : 'fail' }, say(compared.gate.open ? 'open' : 'closed')),
    ),
    data.before ? el('p', { class: 'meta' }, `A ${named(data.before.record)} → B ${named(record)}`) : undefined,
    ...data.gate.reasons.map((reason) => el('p', { class: 'fail' }, reason[lang])),
    el('h2', {}, `${say('flips')} (${flipped.length})`),
    el(
      'table',
      {},
      el(
        'tbody',
        {},
        flipped.map((one) =>
          el(
            'tr',
            {},
            el('td', {}, el('a', { href: `#case=${encodeURIComponent(`${one.id}/0`)}` }, one.id)),
            el('td', {}, one.severity),
            el(
              'td',
              { class: one.after < one.before ? 'fail' : 'pass' },
              `${points(one.before)} → ${points(one.after)} %`,
            ),
          ),
        ),
      ),
    ),
    el(
      'p',
      {},
      `${compared.cases.length} ${say('cases')}: ${points(compared.before)} % → ${points(compared.after)} %; Δ ${points(compared.difference)} (${points(compared.interval.low)} … ${points(compared.interval.high)}); p ${compared.test.p.toPrecision(3)} (${compared.test.name}); MDE ±${points(compared.mde)}`,
    ),
    el(
      'p',
      {},
      `${say('cost')}: ${money(compared.usd.before)} → ${money(compared.usd.after)} · ${Math.round(compared.ms.before)} → ${Math.round(compared.ms.after)} ms`,
    ),
    el(
      'ul',
      {},
      compared.differs.map((one) => el('li', {}, one)),
    ),
    ...Object.entries(compared.left)
      .filter(([, ids]) => ids.length > 0)
      .map(([reason, ids]) => el('p', {}, `${reason}: ${ids.join(', ')}`)),
    el('p', {}, el('a', { href: '#list' }, `${say('all')} →`)),
  )
}

const route = () => {
  const [key, value] = location.hash.slice(1).split('=')
  if (key === 'case' && value) page(decodeURIComponent(value))
  else if (compared && key !== 'list') both()
  else list()
}
addEventListener('hashchange', route)
route()
