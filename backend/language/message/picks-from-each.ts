const zh =
  /(?:各|每).{0,16}(?:取|挑|选|圈|留|拿|前|最[高低多少大小]的?).{0,14}?(?:\d+|[一二三四五六七八九十百千两]+)(?:个?人|名|位|个客户)|(?:\d+|[一二三四五六七八九十百千两]+)(?:个?人|名|位)[，,].{0,6}每.{1,10}各?取/u
const en =
  /\b(?:each|every|per)\b.*\b(?:take|pick|keep|select|choose)\b(?: me)?(?: the)? (?:top|first|best|highest|lowest|bottom|\d+)|\b(?:take|pick|keep|select|choose)\b(?: me)?(?: the)? (?:top|first|best|highest|lowest|bottom|\d+)\b.*\b(?:in|from|of|for|per) (?:each|every)\b/i

/** "In each contract type, take the top 50": so many people of each group are asked for, and no figures. */
export const picksFromEach = (text: string): boolean => zh.test(text) || en.test(text)
