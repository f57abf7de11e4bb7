const letters = (text: string): string[] => [...text]

/** The outline of personal data: of a long text the ends, of a short one its first character. */
export const masked = (text: string): string => {
  const all = letters(text)
  if (all.length >= 8) return `${all.slice(0, 3).join('')}****${all.slice(-2).join('')}`
  return `${all[0] ?? ''}**`
}
