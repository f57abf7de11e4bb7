import type { Token } from './normalise.ts'

/** Nouns and verbs of daily life that leave somebody out where they are a request. */
const verbs =
  /^(?:bench|park|spare|lose|dump|chuck|shelve|axe|nix|cull|bin|shield|sideline|pause|cut|scratch|strike|leave|hold|keep|pass|subtract|deduct|forget|ban|reject|withhold|bypass|avoid)$/
const leads =
  /^(?:and|but|then|please|pls|also|so|now|to|should|must|can|could|we|you|i|ll|d|s|just|would|kindly|do|though)$/
const ones = /^(?:anyone|anybody|everyone|everybody|those|whoever|people|customers|clients|folks)$/
/** Kept and held are people who stay, unless they are kept or held back, out or off. */
const keeping = /^(?:leave|hold|keep|pass|forget)$/
const away = /^(?:out|off|back|aside|over|about)$/

const parting =
  /^(?:keep|leave|take|cut|rule|throw|weed|knock|kick|put|hold|set|strike|toss|strip|filter|screen|shut|pull)$/
const endsIt = /^(?:for|too|please|as|entirely|altogether|completely|then|now|this|of|and|but|unless|except)$/

/** "keep churned folks off", "leave other countries out for now": the place of the word that parts them, behind a verb that asks to; 0 where none does. */
const partedBehind = (tokens: Token[], at: number): number => {
  for (let place = at + 2; place < tokens.length && place < at + 12; place += 1) {
    const token = tokens[place] as Token
    if (token.kind === 'mark' && /^[,;.!?:()]$/.test(token.text)) return 0
    if (!/^(?:out|off|aside)$/.test(token.text)) continue
    const next = tokens[place + 1]
    return !next || next.kind === 'mark' || endsIt.test(next.text) ? place : 0
  }
  return 0
}

const asks = (tokens: Token[], at: number): boolean => {
  const before = tokens[at - 1]
  return !before || before.kind === 'mark' || leads.test(before.text)
}

/** The word that parts a verb of leaving out from itself: "off" of "keep churned folks off". */
export const partsBefore = (tokens: Token[], at: number): boolean => {
  if (!/^(?:out|off|aside)$/.test(tokens[at]?.text ?? '')) return false
  for (let place = at - 2; place >= 0 && place > at - 12; place -= 1)
    if (parting.test(tokens[place]?.text ?? '') && asks(tokens, place)) return partedBehind(tokens, place) === at
  return false
}

/** "bench anyone contacted more than 5 times", "park those with a loan": how many words ask to leave out whom the next ones name; 0 where none do. */
export const leftOutAt = (tokens: Token[], at: number): number => {
  const verb = tokens[at]
  if (verb?.kind !== 'word' || !asks(tokens, at)) return 0
  if (parting.test(verb.text) && partedBehind(tokens, at) > 0) return 1
  if (!verbs.test(verb.text)) return 0
  const apart = away.test(tokens[at + 1]?.text ?? '') ? 1 : 0
  if (keeping.test(verb.text) !== (apart === 1)) return 0
  const object = tokens[at + 1 + apart]?.text ?? ''
  const all = /^(?:all|any|the|every)$/.test(object) ? tokens[at + 2 + apart]?.kind === 'word' : ones.test(object)
  return all ? 1 + apart : 0
}

const group = /^(?:the ones|those|anyone|anybody|everyone|people)(?! (?:on|in) it)(?![a-z])/
/** "without those on do-not-disturb", "not the ones with fewer than 1,000 points": people are left out, while "without a loan" says what they lack. */
export const leavesOutOnes = (tokens: Token[], at: number): boolean => {
  const said = tokens[at]?.text
  if (said !== 'without' && said !== 'not') return false
  if (said === 'not' && !asks(tokens, at)) return false
  return group.test(`${tokens[at + 1]?.text ?? ''} ${tokens[at + 2]?.text ?? ''} ${tokens[at + 3]?.text ?? ''}`)
}

const again = [
  'and so does',
  'and so do',
  'so does',
  'so do',
  'and so is',
  'so is',
  'and so are',
  'so are',
  'same goes for',
  'the same goes for',
  'and the same goes for',
  'ditto for',
  'ditto',
  'as are',
  'as is',
  'as does',
  'as do',
].map((phrase) => phrase.split(' '))
const leaving =
  /^(?:disqualif\w+|exclud\w+|omit\w*|remov\w+|drop\w*|skip\w*|out|except|eliminat\w+|discard\w*|ineligible)$/

/** "…disqualifies, and so does a personal loan": how many words say that the next ones are left out like those before; 0 where nobody was left out. */
export const leftOutAgain = (tokens: Token[], at: number): number => {
  const found = again.filter((words) => words.every((word, n) => tokens[at + n]?.text === word))
  const longest = Math.max(0, ...found.map(({ length }) => length))
  return longest > 0 && tokens.slice(Math.max(at - 40, 0), at).some(({ text }) => leaving.test(text)) ? longest : 0
}

const goesOut =
  /^(?:find|send|sent|check|reach|reached|figure|work|carry|go|going|goes|went|roll|sort|pick|pull|point|turn|help|start|run|set|seek|dig|single|take|taken|took|taking|get|got|come|came|eat|put|paid|pay|sold|max|maxed|print|buy|fill|try|log|logged|opt|opted|time|way|move|moved|call|called|phone|mail|turn|turned|switch|switched|better|well|badly|sign|signed|pays|paid|kick|drop|dropped|off|on|lay|laid|time|day|days|discount|percent)$/

/** "married clients out, students in": who stands before a lone "out" is left out. */
export const outBehind = (tokens: Token[], at: number): boolean => {
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (!/^(?:out|off)$/.test(tokens[at]?.text ?? '') || before?.kind !== 'word' || goesOut.test(before.text))
    return false
  // "50 yuan off"
  if (tokens[at - 2]?.kind === 'digits' || /^(?:yuan|dollars?|euros?|bucks|pounds?|pct)$/.test(before.text))
    return false
  return next === undefined || /^[,;.!)]$/.test(next.text)
}
