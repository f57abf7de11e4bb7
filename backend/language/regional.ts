import type { Token } from './normalise.ts'

/** Characters and words of Hong Kong and Taiwan, with simplified letters, and how the lexicon says them. */
const said = [
  '嘅:的 冇:没有 搵:找 揾:找 啲:些 睇:看 咗:了 喺:在 佢:他 哋:们 畀:给 嗰:那 𠮶:那 嚟:来 唔:不 攞:拿 帐:账 著:着 妳:你 咩:吗 係:是 关係:关系 联係:联系 体係:体系 干係:干系',
  '唔该:麻烦 唔好:不要 可唔可以:能否 系唔系:是否 係唔係:是否 有冇:有没有 冇咗:没有 仲未:还未 仲冇:还没有 仲有:还有 净係:只 同埋:以及 而家:现在 旧年:去年 寻日:昨日 今个月:这个月 呢个月:这个月 呢啲:这些 嗰啲:那些 边个:哪个 边啲:哪些 几多:多少 点解:为何 俾我:给我 攞晒:取出 攞曬:取出 住喺:住在',
  '登入:登录 简讯:短信 讯息:消息 客诉:投诉 门市:门店 网路:网络 资料:数据 软体:软件 电邮:邮件 储值:充值 通路:渠道 品质:质量 红利点数:积分 点数:积分 折价券:折扣券 使用者:用户 部份:部分 行动银行:手机银行 帐户:账户 帐号:账号 转帐:转账 讯号:信号 影片:视频',
].join(' ')

const byFirst = Map.groupBy(
  said
    .split(' ')
    .map((pair) => pair.split(':').map((side) => [...side]))
    .map(([from = [], to = []]) => ({ from, to }))
    .sort((a, b) => b.from.length - a.from.length),
  ({ from }) => from[0],
)

/** Tokens with the words of Hong Kong and Taiwan said as the lexicon says them; each keeps its place in the text as typed. */
export const withoutRegions = (tokens: Token[]): Token[] => {
  if (!tokens.some(({ text }) => byFirst.has(text))) return tokens
  const found: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token
    const word = byFirst
      .get(token.text)
      ?.find(({ from }) =>
        from.every((letter, n) => tokens[at + n]?.text === letter && (n === 0 || tokens[at + n]?.glued)),
      )
    if (!word) {
      found.push(token)
      at += 1
      continue
    }
    const { from, to } = word
    const last = tokens[at + from.length - 1] as Token
    // a longer word ends where the shorter one did
    for (const [n, text] of to.entries()) {
      const own = tokens[Math.min(at + n, at + from.length - 1)] as Token
      const begins = n < from.length ? own.start : last.end
      found.push({
        ...token,
        text,
        start: begins,
        end: n === to.length - 1 ? last.end : own.end,
        glued: n > 0 || token.glued,
      })
    }
    at += from.length
  }
  return found
}
