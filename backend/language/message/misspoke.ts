const zh =
  /^(?:抱歉|不好意思|哎呀?|啊|哦|不对|等等)*[，,]?我?(?:刚才|刚刚)?(?:说|弄|搞|打|写|记|看|选|点|讲)错了?(?:一个字)?[，,。！!；; ]+(?:应该|应当|其实|本来)?(?:是|要)?(?!不|把)(.+)$/du

/** Where what is meant begins in a message that takes back what was said before: 打错了，是苏州; undefined where it names what was wrong, too. */
export const misspokeAt = (text: string): number | undefined => zh.exec(text)?.indices?.[1]?.[0]
