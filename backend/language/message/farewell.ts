/** A word of thanks. */
const thanksEn =
  '(?:many |lots of |big |a big |ok |okay )?(?:thanks|thank you|thank u|thx|cheers)(?: a lot| so much| a million| very much| again| indeed| everyone| team| fairlead| for (?:your|the|all the|all your) (?:help|work|support|patience|time))*|(?:much |very much |i |really |i really )?appreciate(?:d| it| that| your help)*'
const thanksZh =
  '(?:太|非常|十分|真是|真的|万分|那|好的?|先)*(?:谢谢|多谢|感谢|谢|辛苦|麻烦|劳烦)(?:啦|了|您|你|你们|大家|哈|呀|啊|咯|喽|的帮助|帮忙|支持|各位)*'
/** That it is well, or is over. */
const endsEn = [
  '(?:very |so |absolutely |simply |just )?(?:great|super|perfect|excellent|brilliant|wonderful|lovely|awesome|fantastic|nice|nice one|cool|good|fine|splendid|ok|okay|alright|all right|right|yes|got it|understood|noted|marvellous)',
  '(?:good|great|nice|excellent|lovely) (?:job|work|stuff)|well done|(?:that |this |it )?(?:looks?|sounds?) (?:good|great|fine|perfect|right)(?: to me)?',
  '(?:(?:that|this|it)(?: is| was|.s| looks| seems| reads)? |looks )?(?:so |very )?(?:much|far|a lot|way|even) better(?: (?:now|already|like that|that way))?',
  "(?:i think |i guess |so |ok |okay )?(?:that|this|it) ?(?:'s|is|was|will be|'ll be|would be|should be) (?:all|it|everything|enough|good enough|good|fine|great|perfect|exactly it|exactly what i (?:need|needed|wanted))(?: (?:i|we) (?:need|needed|want|wanted|had))?(?: for (?:now|today|me|us|the moment|this time))?(?: then)?",
  "(?:that|this) (?:will|would|should) do(?: for now)?|that ?'ll do(?: for now)?|(?:there is |there's )?nothing (?:else|more|further)(?: (?:from me|for now|today|to change|needed))*|no (?:more|further|other) (?:questions?|changes?|requests?|wishes)(?: from me| for now)*",
  "(?:we|i) ?(?:'re|'m|are|am) (?:all )?(?:done|finished|happy|good|set|all set)(?: with (?:it|this|that))?(?: (?:here|now|for now|for today|then))*|all (?:done|set)|done|bye|bye bye|goodbye|see you(?: later| tomorrow| soon| then)?|have a (?:nice|good|great|lovely) (?:day|evening|weekend|one|afternoon)",
  "talk (?:to you )?(?:later|soon|tomorrow)|good ?night|until (?:next time|tomorrow)|(?:let's |let us |we can |i'll )?(?:leave|keep) it (?:at that|there|like (?:that|this))|let's (?:stop|end) (?:here|there)|exactly what (?:i|we) (?:need|needed|wanted)|no changes needed",
].join('|')
const endsZh = [
  '(?:很|非常|太|真|挺|特别)?(?:好|完美|棒|赞|不错|给力|漂亮|到位)(?:的|了|啦|极了|吧|啊|呀|嘞)*|好的?|行(?:了|吧|啊)?|可以(?:了|的)?|ok|嗯+|对的?|没毛病',
  '收到|明白(?:了)?|知道了|了解(?:了)?|懂了',
  '(?:那|那么|今天|我们|咱们|这次|暂时|目前|名单)*(?:就|先)+(?:这样|这些|这么多|这么定|这么着|到这里?|到这儿|到此为止|到此)(?:吧|了|啦|定了|好了)*|到此为止(?:吧|了)?|就这样|定了|就它了',
  '(?:我|暂时|目前|这边|今天)*没(?:有)?(?:别的|其他的?|其它的?|什么)?(?:问题|事情?|需求|要改的|要问的|要求|修改|疑问|要加的)?了|没别的(?:了)?|不(?:用|需要)?(?:再)?(?:改|调整|调|动|加)了',
  '(?:可以)?(?:结束|收工|完事|搞定|齐活|妥|够|够用)(?:了|吧|啦)+|再见|拜拜?|回(?:头|见)(?:再)?(?:聊|说|联系|找你)?|下次(?:再)?(?:聊|说|见)|明天(?:再)?(?:聊|说|见)|祝好|周末愉快',
].join('|')
const idle = 'and|so|then|well|oh|ah|now|please|hey|那|那么|哦|啊|嗯|呵呵|哈哈|哈'

const unit = `(?:${thanksEn}|${thanksZh}|${endsEn}|${endsZh}|${idle})`
const parted = '[\\s,.!?;:~，。！？；：、…-]'
const whole = new RegExp(`^${parted}*${unit}(?:${parted}+${unit}|(?<=\\p{Script=Han})${unit})*${parted}*$`, 'iu')
const thanked = /谢|辛苦|麻烦|劳烦|(?<![a-z])(?:thank|thx|cheers|appreciat)/i

/** Longer messages say more than goodbye. */
const longest = 80

/**
 * What a message is that only closes a talk: 谢啦，就这样 thanks, "that's all for now" agrees; undefined where any of its words says something
 * else. `text` has simplified letters.
 */
export const farewellIn = (text: string): 'thanks' | 'agrees' | undefined => {
  const plain = text.replaceAll('’', "'")
  if (plain.length > longest || !whole.test(plain)) return undefined
  return thanked.test(plain) ? 'thanks' : 'agrees'
}
