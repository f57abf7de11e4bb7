const down =
  /\b(?:drop(?:ped|s)?|fall(?:en|s)?|fell|declin\w+|decreas\w+|(?:go|went|gone|going) down|shrink|shrank|lower)\b|下降|下跌|下滑|跌|降低|降了|减少|变少|少了|掉/i
const up =
  /\b(?:rise[sn]?|rose|rising|increas\w+|gr[eo]w(?:n|th|s)?|jump(?:ed|s)?|(?:go|went|gone|going) up|higher)\b|上升|上涨|涨|增长|增加|变多|多了|提高/i

/** Which way a question says that a number went; undefined where it says none, or both. */
export const askedDirection = (text: string): 'up' | 'down' | undefined => {
  const [fell, rose] = [down.test(text), up.test(text)]
  return fell === rose ? undefined : fell ? 'down' : 'up'
}

/** The same weekday a week before a range of one day, as days of a week differ; undefined for longer ranges. */
export const weekBefore = (range: { type: string; from?: string | undefined; to?: string | undefined } | undefined) => {
  if (range?.type !== 'range' || range.from === undefined || range.from !== range.to || range.from.length !== 10)
    return undefined
  const at = new Date(`${range.from}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - 7)
  const day = at.toISOString().slice(0, 10)
  return { type: 'range', from: day, to: day } as const
}
