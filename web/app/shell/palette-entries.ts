/** Something that the palette can open or do. */
export interface Entry {
  key: string
  group: string
  label: string
  run(): void
}

const most = 40

/** The entries whose label or group holds every word, those whose label starts with the words first. */
export const matching = (entries: readonly Entry[], words: string): Entry[] => {
  const parts = words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const starts = (entry: Entry) => entry.label.toLocaleLowerCase().startsWith(words.trim().toLocaleLowerCase())
  return entries
    .filter(({ label, group }) => {
      const text = `${label} ${group}`.toLocaleLowerCase()
      return parts.every((part) => text.includes(part))
    })
    .sort((a, b) => (parts.length === 0 ? 0 : Number(starts(b)) - Number(starts(a))))
    .slice(0, most)
}
