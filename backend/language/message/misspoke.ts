const zh =
  /^(?:抱歉|不好意思|哎呀?|啊|哦|不对|等等)*[，,]?我?(?:刚才|刚刚)?(?:说|弄|搞|打|写|记|看|选|点|讲)错了?(?:一个字)?[，,。！!；; ]+(?:应该|应当|其实|本来)?(?:是|要)?(?!不|把)(.+)$/du

/** Where what is meant begins in a message that takes back what was said before: 打错了，是苏州; undefined where it names what was wrong, too. */
export const misspokeAt = (text: string): number | undefined => zh.exec(text)?.indices?.[1]?.[0]

const swapZh =
  /^(?:抱歉|不好意思|哎呀?|啊|哦|不对|等等)*[，,]?我?\p{Script=Han}{0,4}?(?:刚才|刚刚)?(?:说|弄|搞|写|记|选|讲)错了?[，,。！!；;： :]+(?:应该|应当|其实|本来)?(?:是|要的?是|指的?是|说的是)(?<fresh>[^，,是]+?)[，,]?(?:而)?不是(?<old>[^，,。]+)[。.!！]*$/u
/** 产品说错了，是X不是Y: what is to come in the place of what; undefined where a message says no such thing. */
export const misspokenFor = (text: string): { fresh: string; old: string } | undefined => {
  const { fresh, old } = swapZh.exec(text.trim())?.groups ?? {}
  return fresh && old ? { fresh: fresh.trim(), old: old.trim() } : undefined
}
