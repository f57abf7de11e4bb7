const irregular: Record<string, string> = {
  bought: 'buy',
  spent: 'spend',
  paid: 'pay',
  made: 'make',
  men: 'man',
  mens: 'man',
  women: 'woman',
  womens: 'woman',
  womans: 'woman',
  mans: 'man',
  children: 'child',
  kids: 'kid',
  wives: 'wife',
  held: 'hold',
  sent: 'send',
  left: 'leave',
  got: 'get',
  lent: 'lend',
  sold: 'sell',
  took: 'take',
  taken: 'take',
  given: 'give',
  gave: 'give',
  days: 'day',
  has: 'have',
  had: 'have',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  topping: 'topping',
  tops: 'tops',
  topped: 'topped',
  bus: 'bus',
  news: 'news',
  status: 'status',
  bonus: 'bonus',
  united: 'united',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
}

const undouble = (word: string) => (/([^aeiouls])\1$/.test(word) ? word.slice(0, -1) : word)
const withoutE = (word: string): string => (word.length > 3 && word.endsWith('e') ? withoutE(word.slice(0, -1)) : word)

/** Common form of the inflections of an English word: equal for purchase, purchases, purchased and purchasing. Not itself a word. */
export const stem = (word: string): string => {
  const base = irregular[word]
  if (base) return withoutE(base)
  if (!/^[a-z]{4,}$/.test(word)) return word
  let root = word
  if (/ies$/.test(root) && root.length > 4) root = `${root.slice(0, -3)}y`
  else if (/(ss|x|z|ch|sh)es$/.test(root)) root = root.slice(0, -2)
  else if (/[^su]s$/.test(root) && !/is$/.test(root)) root = root.slice(0, -1)
  if (/ied$/.test(root) && root.length > 4) root = `${root.slice(0, -3)}y`
  else if (/ed$/.test(root) && root.length > 5 && !/eed$/.test(root)) root = undouble(root.slice(0, -2))
  else if (/ing$/.test(root) && root.length > 5 && /[aeiouy].*ing$/.test(root)) root = undouble(root.slice(0, -3))
  return withoutE(root)
}

/** Singular of an English noun, for words of products: lanterns → lantern, boxes → box. */
export const singular = (word: string): string => {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) && !/is$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
