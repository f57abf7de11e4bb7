const since = /^(?:since|after|since that|after that)$/
const that = /^(?:that|this)$/
const event = /^(?:purchase|order|transaction|payment|login|visit)$/

/** "nothing since that purchase": told from the event itself, and not from the time that was said of it; which is asked about. */
export const sinceEvent = (said: readonly string[], at: number): boolean => {
  if (!since.test(said[at] ?? '')) return false
  const pointed = / that$/.test(said[at] ?? '')
  const place = that.test(said[at + 1] ?? '') ? at + 2 : at + 1
  return (pointed || place === at + 2) && event.test(said[place] ?? '')
}
