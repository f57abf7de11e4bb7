const codes = Array.from({ length: 26 * 26 }, (_, n) => String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26)))

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

/** Every country name in both languages, for naming places that the data do not hold. */
export const allCountryNames = (): string[] => [...byName.keys(), ...codes.flatMap((code) => chinese.of(code) ?? [])]
