import { el, say } from './dom.js'

/** Names of suites and tags are no words of ours. */
const asWritten = new Set(['suite', 'tag', 'lang'])

/** What is chosen stays while one case is read. */
const chosen = {}

/** A form of choices over rows and a field for words; `redraw` is told of every change. */
export const filterForm = (keys, rows, { tags = [], redraw }) => {
  const choice = (key, values, label) =>
    el(
      'label',
      {},
      `${label} `,
      el(
        'select',
        {
          onchange: (event) => {
            chosen[key] = event.target.value
            redraw()
          },
        },
        el('option', { value: '' }, say('all')),
        values.map((value) =>
          el('option', { value, selected: chosen[key] === value }, asWritten.has(key) ? value : say(value)),
        ),
      ),
    )
  return el(
    'form',
    { onsubmit: (event) => event.preventDefault() },
    Object.entries(keys).map(([key, word]) =>
      choice(key, [...new Set(rows.map((row) => row[key]).filter(Boolean))].sort(), say(word)),
    ),
    tags.length > 0 ? choice('tag', tags, say('tag')) : undefined,
    el('input', {
      type: 'search',
      value: chosen.text ?? '',
      'aria-label': say('search'),
      placeholder: say('search'),
      onchange: (event) => {
        chosen.text = event.target.value
        redraw()
      },
    }),
  )
}

/** Rows that fit what is chosen. */
export const fitting = (keys, rows, wordsOf) =>
  rows.filter(
    (row) =>
      Object.keys(keys).every((key) => !chosen[key] || row[key] === chosen[key]) &&
      (!chosen.tag || row.tags?.includes(chosen.tag)) &&
      (!chosen.text || wordsOf(row).toLowerCase().includes(chosen.text.toLowerCase())),
  )

export const choose = (key, value) => {
  chosen[key] = value
}
