/** Codes in use: a withdrawn one (DD) goes by the name of the country that took its place. */
const codes = Array.from({ length: 26 * 26 }, (_, n) =>
  String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26)),
).filter((code) => new Intl.Locale(`und-${code}`).region === code)

/** Spellings in data that the standard names lack. */
const spellings: Record<string, string> = {
  eire: 'IE',
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  rsa: 'ZA',
  uae: 'AE',
  'czech republic': 'CZ',
  korea: 'KR',
  russia: 'RU',
  holland: 'NL',
  'hong kong': 'HK',
  taiwan: 'TW',
  macao: 'MO',
}
const spoken: Record<string, { zh: string[]; en: string[] }> = {
  GB: { zh: ['英国'], en: ['UK', 'Britain', 'Great Britain', 'British'] },
  US: { zh: ['美国'], en: ['US', 'USA', 'United States', 'America', 'American'] },
  IE: { zh: ['爱尔兰'], en: ['Ireland', 'Irish'] },
  AE: { zh: ['阿联酋'], en: ['UAE', 'Emirates'] },
  ZA: { zh: ['南非'], en: ['South Africa'] },
  DE: { zh: ['德国'], en: ['German'] },
  FR: { zh: ['法国'], en: ['French'] },
  ES: { zh: ['西班牙'], en: ['Spanish'] },
  IT: { zh: ['意大利'], en: ['Italian'] },
  NL: { zh: ['荷兰'], en: ['Netherlands', 'the Netherlands', 'Dutch', 'Holland'] },
  PT: { zh: ['葡萄牙'], en: ['Portuguese'] },
  CH: { zh: ['瑞士'], en: ['Swiss'] },
  BE: { zh: ['比利时'], en: ['Belgian'] },
  SE: { zh: ['瑞典'], en: ['Swedish'] },
  NO: { zh: ['挪威'], en: ['Norwegian'] },
  DK: { zh: ['丹麦'], en: ['Danish'] },
  FI: { zh: ['芬兰'], en: ['Finnish'] },
  AU: { zh: ['澳大利亚', '澳洲'], en: ['Australian', 'Aussie'] },
  JP: { zh: ['日本'], en: ['Japanese'] },
  CN: { zh: ['中国'], en: ['Chinese'] },
  AT: { zh: ['奥地利'], en: ['Austrian'] },
  BR: { zh: ['巴西'], en: ['Brazilian'] },
  CA: { zh: ['加拿大'], en: ['Canadian'] },
  CY: { zh: ['塞浦路斯'], en: ['Cypriot'] },
  GR: { zh: ['希腊'], en: ['Greek'] },
  IL: { zh: ['以色列'], en: ['Israeli'] },
  IN: { zh: ['印度'], en: ['Indian'] },
  IS: { zh: ['冰岛'], en: ['Icelandic'] },
  KR: { zh: ['韩国'], en: ['Korean'] },
  LB: { zh: ['黎巴嫩'], en: ['Lebanese'] },
  LT: { zh: ['立陶宛'], en: ['Lithuanian'] },
  MT: { zh: ['马耳他'], en: ['Maltese'] },
  MX: { zh: ['墨西哥'], en: ['Mexican'] },
  PL: { zh: ['波兰'], en: ['Polish'] },
  RU: { zh: ['俄罗斯'], en: ['Russian'] },
  SA: { zh: ['沙特', '沙特阿拉伯'], en: ['Saudi'] },
  SG: { zh: ['新加坡'], en: ['Singaporean'] },
  TR: { zh: ['土耳其'], en: ['Turkish'] },
}

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const chinese = new Intl.DisplayNames('zh-Hans', { type: 'region', fallback: 'none' })

const byName = new Map<string, string>(Object.entries(spellings))
for (const code of codes) {
  const name = english.of(code)
  if (name && !byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), code)
}

/** Other names, in both languages, of the country that a stored value spells; empty where it is none. */
export const countryNames = (value: string): string[] => {
  const code = byName.get(value.trim().toLowerCase())
  if (!code) return []
  return [english.of(code), chinese.of(code), ...(spoken[code]?.zh ?? []), ...(spoken[code]?.en ?? [])].filter(
    (name): name is string => name !== undefined,
  )
}

/** The English name of the country that a code of two letters stands for, and EU spellings of data: DE, FR, UK. */
export const countryOfCode = (code: string): string | undefined => {
  const known = code.toUpperCase() === 'UK' ? 'GB' : code.toUpperCase()
  return codes.includes(known) ? english.of(known) : undefined
}
