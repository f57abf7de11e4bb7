import { farewellIn } from './farewell.ts'

/** Words of thanks and of asking kindly at the end of a message, and that it is asked by the way. */
const courtesies =
  /(?:[\s,.;!…，。；！、—–-]+(?:please|pls|plz|(?:many )?thanks(?: a lot| a million| so much| very much| in advance| again)?|thank you(?: very much| so much| in advance)?|thx|cheers|if (?:you can|possible|you don't mind|that's (?:ok|okay|alright))|by the way|btw|incidentally|on top(?: of (?:that|it))?)|[\s,.;!…，。；！、]*(?:谢谢(?:你|您|你们|大家|啦|了|哈)?|多谢(?:了|啦)?|谢啦|谢了)|[\s,.;!…，。；！、]+(?:辛苦(?:了|啦|你了|您了)?|麻烦(?:了|啦|你了|您了)?|拜托(?:了|啦)?|劳驾(?:了)?|顺便问(?:一下|下)?))[\s,.;!~…，。；！～]*(?=[?？\s]*$)/iu
/** Too little to be told from an answer: "no, thanks", 不用了，谢谢. */
const short =
  /^[\s,.，。!！]*(?:[a-z'’]+|不|不用|不用了|不要|不要了|不必|不必了|没有|没有了|没了|好|好的|可以|可以了|行|是|是的|对|算了)?[\s,.，。!！]*$/iu

/**
 * A message without the courtesies that end it: "entrepreneurs as well, please", 企业主也要，谢谢. What is left stands where it stood; a farewell, and an
 * answer of one word, are left as they are.
 */
export const withoutClosingCourtesy = (text: string): string => {
  const end = courtesies.exec(text)
  if (!end || farewellIn(text)) return text
  const rest = text.slice(0, end.index)
  if (short.test(rest) || farewellIn(rest)) return text
  const shorter = withoutClosingCourtesy(rest)
  return /[?？]\s*$/.test(text) ? `${shorter}?` : shorter
}
