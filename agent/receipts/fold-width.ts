/** Text in NFKC (full-width digits and signs become plain) with a way back: `at` gives an offset in the source. */
export const foldWidth = (source: string): { text: string; at: (offset: number) => number } => {
  let text = ''
  const offsets: number[] = []
  let position = 0
  for (const character of source) {
    const folded = character.normalize('NFKC')
    for (let index = 0; index < folded.length; index += 1) offsets.push(position)
    text += folded
    position += character.length
  }
  offsets.push(position)
  return { text, at: (offset) => offsets[Math.min(offset, offsets.length - 1)] as number }
}
