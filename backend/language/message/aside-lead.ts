/** Words that say of what follows that it is asked beside the work. */
const en =
  /^\s*(?:(?:oh|ah|and|so|hey|ok|okay),? )*(?:(?:just )?out of (?:sheer |pure )?(?:curiosity|interest)|(?:just |i(?:'m| am) (?:just )?)?(?:curious|wondering|checking|asking)|just a (?:quick |short )?question|i was (?:just )?wondering|by the way|btw|incidentally|(?:a |one |another |one more |one last )?(?:quick |small |short |side |brief )*question(?: in between| on the side| first)?|before i forget|for my (?:own )?(?:interest|information|curiosity)|on a side note|as an aside|side note|in passing)(?:\s*[:,;.…–—-]+\s*|\s+(?=(?:how|what|which|why|who|where|is|are|do|does)\b))/i
const zh =
  /^\s*(?:对了|哦|啊|嗯|那个|欸|诶)?[，, ]*(?:我?(?:就|只是|只|想|再|也)*(?:随便|随口|顺便|顺带|顺嘴|好奇|多嘴|插嘴|单纯)+(?:想|再)?(?:问|打听|了解|确认|看)?(?:一?下|一?句|一嘴|问|看|个问题)?(?:啊|哈|哦)?|(?:就|我就|就想|我想|再)?(?:插|多问|问)(?:一)?(?:句|嘴|下|个问题|个事)(?:话)?(?:啊|哈)?|题外话|另外问一?[下句]|有点好奇|我很?好奇)[，,：:。…\s]+(?=\S)/u

/** The length of what says that a question is only asked by the way: 随便问下，…, "just out of curiosity, …"; 0 where a message begins otherwise. */
export const asideLead = (text: string): number => {
  const length = (/\p{Script=Han}/u.test(text) ? zh : en).exec(text.replaceAll('’', "'"))?.[0].length ?? 0
  return length < text.trimEnd().length ? length : 0
}
