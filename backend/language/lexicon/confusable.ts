/** Characters that are typed for each other: of one sound, or of one look. */
const groups =
  '单丹担胆旦但 低底抵氐 余鱼于予 够购狗构 户护互 员圆园源 近进金尽 内那纳 超抄朝 账帐胀涨 贷代带袋待戴 款宽 信心新 卡咔 财才材裁 理里利力历 基机级积及 龄领令零 岁碎 深申身 圳镇振 杭航 州洲周 京经惊晶 退推腿 休修 登等灯 录路绿陆 费废肥 消销削 未末 己已以 率律 满瞒 元圆 季计记 度渡杜 白百 黄皇 钻砖赚 银赢 房防放 车东 保报抱 险显陷 投透头 诉素 联连莲 系细 触处 短端 婚昏 纤钎迁 区曲驱 兰蓝栏 荷河何 学雪 生升声 师士 职只 业叶 管官 蓝兰 领龄 郊交效 城成程 乡香 村存 市是示 约月 网往忘 宽款 支只 票飘 邮由油 寄计 转专 动洞 电店 话化 传转 光广 收首 入人 额鹅 高搞 最罪 多夺 少小 前钱 名明 客刻克 活火 跃越 沉陈 睡税 流留刘 失实 升生 级极 黑里 男南难 女奴 离梨 异议 独毒 孤古 退煺 教交 育玉 医衣 疗聊 旅铝 游油 餐参 饮引 购够 物务 品拼 商伤 店电 订定 货或 发法 送松 到倒 开看 没每 有又友 无吴 买卖 卖买 花化 付负 交教 易意'
const confused = new Map<string, Set<string>>()
for (const group of groups.split(' '))
  for (const character of group) {
    const others = confused.get(character) ?? new Set<string>()
    for (const other of group) others.add(other)
    confused.set(character, others)
  }

/** Whether one character is easily typed for another. */
export const isConfusable = (typed: string, meant: string): boolean => confused.get(typed)?.has(meant) ?? false
