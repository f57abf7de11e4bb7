const partsOf = (instant: Date, timeZone: string): string => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const of = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${of.year}-${of.month}-${of.day}T${of.hour}:${of.minute}:${of.second}`
}

/** What the clocks of a zone show at an instant, to the second; nothing for what is no instant. */
export const localOf = (instant: string, timeZone: string): string | undefined => {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? undefined : partsOf(at, timeZone)
}

/** The first instant at which the clocks of a zone show a local time; one that they skip moves forward by the gap. */
export const instantOf = (local: string, timeZone: string): string | undefined => {
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc)) return undefined
  const offsetAt = (at: number): number => Date.parse(`${partsOf(new Date(at), timeZone)}Z`) - at
  const day = 86_400_000
  const [before, after] = [offsetAt(asUtc - day), offsetAt(asUtc + day)]
  const fits = [asUtc - before, asUtc - after].filter((at) => at + offsetAt(at) === asUtc)
  return new Date(fits.length > 0 ? Math.min(...fits) : asUtc - before).toISOString().replace('.000Z', 'Z')
}
