import { data, duration, el, lang, money, named, percent, say, show, table } from './dom.js'
import { choose, filterForm, fitting } from './filters.js'
import { reasonsOf } from './transcript.js'

const trialFilters = { status: 'status', suite: 'suite', lang: 'language', severity: 'severity' }
/** What went wrong comes first. */
const order = ['fail', 'error', 'skipped', 'pass']

const rateOf = ({ rate }) => (rate ? `${percent(rate.value)} (${percent(rate.low)} – ${percent(rate.high)})` : '—')
const head = () => [
  '',
  say('cases'),
  say('pass'),
  say('fail'),
  say('error'),
  say('skipped'),
  say('rate'),
  say('median'),
  say('cost'),
]
const row = (name, { cases, pass, fail, error, skipped, p50, usd, ...totals }) => [
  name,
  String(cases),
  String(pass),
  el('td', { class: fail > 0 ? 'fail' : '' }, String(fail)),
  el('td', { class: error > 0 ? 'error' : '' }, String(error)),
  String(skipped),
  rateOf(totals),
  duration(p50),
  money(usd),
]

const summary = (run, redraw) => {
  const pick = (key, name) =>
    el(
      'a',
      {
        href: '#list',
        onclick: (event) => {
          event.preventDefault()
          choose(key, name)
          redraw()
        },
      },
      name,
    )
  const { suites, langs, all } = run.tables
  return table(
    head(),
    [
      row(el('strong', {}, say('all')), all),
      ...langs.map(([name, totals]) => row(pick('lang', name), totals)),
      ...(suites.length > 1 ? suites.map(([name, totals]) => row(pick('suite', name), totals)) : []),
    ],
    { class: 'figures' },
  )
}

/** The list of a run: what it came to, by language and by suite, and its trials with filters. */
export const listPage = (run) => {
  const redraw = () => listPage(run)
  const { results, record } = run
  results.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  const said = (one) => JSON.stringify([one.case, one.turns.map((turn) => [turn.text, turn.answer]), reasonsOf(one)])
  const some = fitting(trialFilters, results, said)
  const judged = some.filter(({ status }) => status === 'pass' || status === 'fail')
  const passed = judged.filter(({ status }) => status === 'pass').length
  const gate = data.compared ? [] : data.gate.reasons
  show(
    data.compared ? el('p', {}, el('a', { href: '#' }, `← ${say('back')}`)) : undefined,
    el(
      'h1',
      {},
      `${record.suite} · ${record.model.name}`,
      data.compared
        ? undefined
        : [
            ` · ${say('gate')}: `,
            el(
              'span',
              { class: data.gate.code === 0 ? 'pass' : 'fail' },
              say(data.gate.code === 0 ? 'open' : 'closed'),
            ),
          ],
    ),
    el('p', { class: 'meta' }, named(run)),
    ...gate.map((reason) => el('p', { class: 'fail' }, reason[lang])),
    ...data.remarks.map((remark) => el('p', {}, remark)),
    summary(run, redraw),
    filterForm(trialFilters, results, { tags: [...new Set(results.flatMap((one) => one.tags))].sort(), redraw }),
    el('p', { role: 'status' }, `${some.length} / ${results.length} · ${say('pass')} ${passed} / ${judged.length}`),
    table(
      [say('cases'), say('status'), say('severity'), say('transcript'), say('reasons')],
      some.map((one) => [
        el(
          'a',
          { href: `#case=${encodeURIComponent(one.case)}` },
          `${one.case}${record.trials > 1 ? ` [${one.trial}]` : ''}`,
        ),
        el(
          'td',
          { class: one.status },
          `${say(one.status)}${one.knownGap && one.status === 'fail' ? ` (${say('gaps')})` : ''}`,
        ),
        say(one.severity),
        one.turns[0]?.text.slice(0, 80) ?? '',
        el('td', { class: 'reason' }, reasonsOf(one)[0]?.slice(0, 140) ?? ''),
      ]),
      { class: 'trials' },
    ),
  )
}
