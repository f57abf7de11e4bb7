// Runs in the report, from a file and without a network. Everything from the data goes in as text, never as markup.
export const data = JSON.parse(document.getElementById('data').textContent)
export const { lang, compared } = data
export const say = (word) => data.words[word]?.[lang] ?? word
const root = document.getElementById('root')

export const el = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value)
    else if (value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value)
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null))
  return node
}

export const show = (...children) => root.replaceChildren(...children.flat().filter((child) => child !== undefined))

/** A table from rows of cells; a cell is text, a node, or a list of them. */
export const table = (heads, rows, attributes = {}) =>
  el(
    'div',
    { class: 'scroll' },
    el(
      'table',
      attributes,
      heads.length > 0
        ? el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head))))
        : undefined,
      el(
        'tbody',
        {},
        ...rows.map((cells) =>
          el('tr', {}, ...cells.map((cell) => (cell?.tagName === 'TD' ? cell : el('td', {}, cell)))),
        ),
      ),
    ),
  )

export const json = (value) => el('pre', {}, JSON.stringify(value, null, 1) ?? '')
export const percent = (share) => `${(100 * share).toFixed(1)} %`
export const points = (share) => `${share > 0 ? '+' : share < 0 ? '−' : ''}${(100 * Math.abs(share)).toFixed(1)}`
export const money = (usd) => (usd === null || usd === undefined ? '—' : `$${usd.toFixed(4)}`)
export const duration = (ms) => (ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)
/** How much more or less, in per cent of before. */
export const change = ({ before, after }) =>
  before === null || after === null || before === 0
    ? ''
    : `${after >= before ? '+' : '−'}${((100 * Math.abs(after - before)) / before).toFixed(0)} %`

/** Which run it is: what was run, on what, when, and what the model was told. */
export const named = ({ record }) =>
  [
    record.suite,
    record.model.name,
    record.started.slice(0, 19),
    `${say('prompts')} ${record.prompts.version} ${record.prompts.prompt.slice(0, 8)}/${record.prompts.tools.slice(0, 8)}`,
    ...(record.git ? [`${record.git.sha.slice(0, 8)}${record.git.dirty ? '+' : ''}`] : []),
    say(record.end),
  ].join(' · ')
