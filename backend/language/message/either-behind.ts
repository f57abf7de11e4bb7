const either =
  /[;；,，.。] ?(?:either(?: one| of them| of the two)?|any one(?: of them)?|one of (?:them|the two))(?: (?:is|will|would|can))? (?:fine|ok|okay|do|enough|good|works?|sufficient|suffices)[.。!！]? *$|[;；,，。.](?:有|满足|符合|具备|随便|任意|任|其中)*(?:一|哪|任何一)[样个种条项](?:都|也|就|即)*(?:行|可以|可|够了?|好)[。.!！]? *$/iu
/** Two things are named: "or a loan" alone adds one to those of before. */
const alternatives = /\S\s+(?:or|either)\b|\beither\b|\S(?:或|还是)/i

/**
 * "A mortgage or a card; either one will do": said behind alternatives it changes nothing and is left off.
 * Behind anything else it stays, since it may make them alternatives.
 */
export const withoutEitherBehind = (text: string): string => {
  const found = either.exec(text)
  if (!found) return text
  const before = text.slice(0, found.index)
  const sentence = before.split(/[;；.。!！?？\n]/).at(-1) ?? ''
  return alternatives.test(sentence) ? before : text
}
