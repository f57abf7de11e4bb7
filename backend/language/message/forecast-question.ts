/** Forecasts that were made, not one that is wanted, and how they did. */
const made = {
  en: `(?:(?:our|the|past|earlier|previous|your|all|those|these|campaign|lift|old|last) )*(?:forecasts?|predictions?|prediction ledger|forecast ledger)`,
  zh: '(?:我们|咱们|你们?|以前|以往|过去|之前|历史|此前|历次|各次|活动|提升|所有|全部|做过|做|上次|的)*(?:预测|预估|预报)',
}
const judged = {
  en: `(?:good|accurate|right|reliable|precise|close|far off|off|wrong|calibrated|trustworthy|biased|optimistic|pessimistic|hopeful|too (?:high|low|wide|narrow|optimistic|pessimistic)|better than|worse than|beat(?:en)?|hold up|held up|turn(?:ed)? out|perform(?:ed)?|do(?:ing)?|done|come true|came true|score[ds]?|changed|altered|tampered|edited|accuracy|coverage|bias|track record|error|quality|ledger|chain)`,
  zh: '(?:准确|准|靠谱|可靠|可信|偏高|偏低|偏乐观|偏悲观|乐观|悲观|偏差|误差|高估|低估|命中|覆盖|兑现|应验|怎么样|如何|好不好|好吗|更好|表现|水平|质量|得分|评分|成绩|台账|账本|改过|篡改|改动)',
}
const patterns = [
  // how good were our forecasts?, were the past predictions too optimistic, have forecasts been changed afterwards
  new RegExp(
    String.raw`^[^.;]*\b(?:how|were|was|are|is|did|do|does|have|has|can|what|which|show)\b[^.;]*\b${made.en}\b[^.;]*\b${judged.en}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bhow (?:\w+ )?${judged.en}\b[^.;]{0,20}\b${made.en}\b|^\s*${made.en}\b[^.;]*\b${judged.en}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b${judged.en} (?:of|in|for) ${made.en}\b|\b(?:forecast|prediction)(?:s?|ing) (?:accuracy|error|errors|coverage|bias|track record|quality|ledger|score|scores|performance)\b`,
    'i',
  ),
  // how often did the outcome fall within the forecast interval?
  /\b(?:within|inside|in|outside|out of|into) (?:the |our |its |their )*(?:forecast|predicted|prediction|foretold|forecasted)(?:ed)? (?:interval|range|band|bounds)s?\b/i,
  new RegExp(`${made.zh}[^，,。；;]{0,12}${judged.zh}|${judged.zh}(?:率|度)?[^，,。；;]{0,4}的?${made.zh}`, 'u'),
  /(?:落在|落入|在|落到|超出|命中)[^，,。；;]{0,8}预测的?(?:区间|范围)/u,
  /预测(?:台账|账本|记录|准确[率度]|误差|偏差)/u,
]

/** A forecast of what is to come, or of a campaign at hand, is another question: "how good would a forecast for SMS be". */
const toCome =
  /\b(?:next|new|upcoming|this plan|this campaign|will|would|going to|if we)\b|下次|下一次|新活动|这个方案|这次方案|如果|将会|会有多/iu
const ofPeople = /\b(?:customers?|clients?|people|members?) (?:who|that|with)\b|的(?:客户|用户|会员|顾客|人)/iu

/** Whether a message asks how the forecasts did that were made before: 我们的预测准不准, "were our forecasts too optimistic?". */
export const asksForecasts = (text: string): boolean =>
  !toCome.test(text) && !ofPeople.test(text) && patterns.some((pattern) => pattern.test(text))
