import { change, compared, data, duration, el, lang, money, named, percent, points, say, show, table } from './dom.js'
import { filterForm, fitting } from './filters.js'

const flipFilters = { flip: 'flip', suite: 'suite', lang: 'language', severity: 'severity' }
let whole = false

const figures = ({ before, after, difference, interval, test, mde, families, cases, usd, ms, gate }) =>
  table(
    ['', 'A', 'B', 'B − A'],
    [
      [
        say('rate'),
        percent(before),
        percent(after),
        `${points(difference)} (${points(interval.low)} … ${points(interval.high)}) ${say('points')}`,
      ],
      [say('cost'), money(usd.before), money(usd.after), change(usd)],
      [say('time'), duration(ms.before), duration(ms.after), change(ms)],
      [
        say('power'),
        `${cases.length} ${say('cases')} · ${families} ${say('families')}`,
        `p ${test.p.toPrecision(3)} (${test.name})`,
        `MDE ±${percent(mde)} · ${say('margin')} ${percent(gate.margin)}`,
      ],
    ],
    { class: 'figures' },
  )

const notCompared = () =>
  Object.entries(compared.left)
    .filter(([, ids]) => ids.length > 0)
    .map(([reason, ids]) =>
      el(
        'details',
        {},
        el('summary', {}, `${say('notCompared')}: ${say(reason)} (${ids.length})`),
        el(
          'p',
          {},
          ids.flatMap((id) => [el('a', { href: `#case=${encodeURIComponent(id)}` }, id), ' ']),
        ),
      ),
    )

/** The page of two runs: which they are, the verdict and why, what changed, and the cases, those that flipped first. */
export const bothPage = () => {
  const flips = new Map(data.flips.map((one, at) => [one.id, at]))
  const place = ({ id }) => flips.get(id) ?? flips.size
  const rows = (whole ? compared.cases : data.flips).toSorted((a, b) => place(a) - place(b))
  const asked = new Map(data.runs[1].results.map((one) => [one.case, one.turns[0]?.text ?? '']))
  const some = fitting(flipFilters, rows, ({ id }) => `${id} ${asked.get(id) ?? ''}`)
  show(
    el(
      'h1',
      {},
      `${say('verdict')}: ${say(data.verdict)} · ${say('gate')}: `,
      el('span', { class: compared.gate.open ? 'pass' : 'fail' }, say(compared.gate.open ? 'open' : 'closed')),
    ),
    ...data.runs.map((run, at) =>
      el('p', { class: 'meta' }, el('strong', {}, 'AB'[at]), ' ', el('a', { href: `#run=${at}` }, named(run))),
    ),
    ...data.gate.reasons.map((reason) => el('p', { class: 'fail' }, reason[lang])),
    figures(compared),
    compared.differs.length > 0 ? el('p', {}, `${say('differs')}: ${compared.differs.join(' · ')}`) : undefined,
    ...notCompared(),
    el('h2', {}, `${say('flips')} (${data.flips.length})`),
    filterForm(flipFilters, rows, { redraw: bothPage }),
    el(
      'label',
      {},
      el('input', {
        type: 'checkbox',
        checked: whole,
        onchange: (event) => {
          whole = event.target.checked
          bothPage()
        },
      }),
      ` ${say('unchanged')}`,
    ),
    el('p', { role: 'status' }, `${some.length} / ${rows.length}`),
    table(
      [say('cases'), say('flip'), say('severity'), 'A', 'B', say('transcript')],
      some.map((one) => [
        el('a', { href: `#case=${encodeURIComponent(one.id)}` }, one.id),
        el(
          'td',
          { class: one.after < one.before ? 'fail' : one.after > one.before ? 'pass' : '' },
          one.flip ? say(one.flip) : '',
        ),
        say(one.severity),
        percent(one.before),
        percent(one.after),
        (asked.get(one.id) ?? '').slice(0, 80),
      ]),
      { class: 'trials' },
    ),
  )
}
