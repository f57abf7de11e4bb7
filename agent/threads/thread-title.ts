const longest = 60

/** A conversation's first title: its first message on one line, cut at the end of a word. */
export const threadTitle = (message: string): string => {
  const line = message.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const words = /[\x21-\x7f]$/.test(cut) && line[longest] !== ' ' ? cut.replace(/\s\S*$/, '') : cut
  return `${words.trimEnd()}…`
}
