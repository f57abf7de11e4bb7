const zh =
  /^(?:(?:那么?|那就|好的?|行|所以|因此|这样的话|既然这样)[，, ]*)*(?:我们|咱们)?(?:就|先|还是|干脆)*(?:只|单)(?:做|发|推|投|打|联系|触达|圈|跑|留下?|保留)/u
const en =
  /^(?:(?:then|so|ok|okay|right|well|in that case|fine|all right)[, ]+)*(?:(?:let us|let's|we will|we'll|we should|please|i'd)[, ]+)*(?:only|just) (?:do|target|contact|call|mail|message|send|reach|go with|go for|work with|focus on|run)(?![a-z])|^(?:(?:then|so|ok|okay|right|well|fine|now|please)[, ]+)*(?:only|just|keep(?: only| just)?) (?:those|the ones|people|customers|clients) (?:at|with|over|under|aged)(?![a-z])/i

/** 那就只做上海, "then let us only do Shanghai": whom the work is for, behind a question about figures, and no more of that question. */
export const worksWith = (text: string): boolean => zh.test(text.trim()) || en.test(text.trim())
