import type { Bilingual } from '../bilingual.ts'
import type { Attribute } from '../catalog/catalog.ts'
import { both } from './scope.ts'

/** Why a field needs care when it chooses customers, whatever the catalog says of it. */
export interface Ground {
  /** `prohibited` never chooses customers; a `proxy` may stand for a protected trait; `vulnerable` people are to be spared. */
  policy: 'prohibited' | 'proxy' | 'vulnerable'
  name: Bilingual
  words: RegExp
}

const ground = (policy: Ground['policy'], zh: string, en: string, words: RegExp): Ground => ({
  policy,
  name: both(zh, en),
  words,
})

/**
 * Special categories of personal data (PIPL art. 28, GDPR art. 9) and grounds on which equality law forbids to choose, the traits that
 * stand for them, and people who need protection. Read from a field's name and labels; English words are matched whole.
 */
export const grounds: readonly Ground[] = [
  ground('prohibited', '民族或种族', 'race or ethnicity', /\b(race|racial|ethnic\w*|skin colou?r)\b|民族|种族|族裔/i),
  ground('prohibited', '宗教信仰', 'religion', /\b(religio\w*|faith)\b|宗教|信仰/i),
  ground(
    'prohibited',
    '国籍或出身国',
    'nationality or national origin',
    /\b(nationalit\w*|national origin|citizenship|foreign worker|native country|country of birth)\b|国籍|出生国|外籍/i,
  ),
  ground('prohibited', '政治观点', 'political views', /\b(politic\w*|party member\w*)\b|政治|党派|党员/i),
  ground('prohibited', '工会身份', 'union membership', /\b(trade union|union member\w*)\b|工会/i),
  ground('prohibited', '性生活或性取向', 'sexual life or orientation', /\b(sexual\w*|sex life)\b|性取向|性生活/i),
  ground('prohibited', '基因信息', 'genetic data', /\b(genes?|genetic\w*|genome|dna)\b|基因/i),
  ground(
    'prohibited',
    '生物识别信息',
    'biometric data',
    /\b(biometric\w*|fingerprints?|voiceprint)\b|生物识别|指纹|人脸|声纹/i,
  ),
  ground(
    'prohibited',
    '健康或医疗信息',
    'health',
    /\b(health|medical|diagnos[ie]s|diseases?|illness)\b(?! (insurance|plan|cover))|(健康|医疗)(?!险|保险)|疾病|病史|诊断/i,
  ),
  ground('prohibited', '残疾', 'disability', /\b(disabilit\w*|handicap\w*)\b|残疾|残障/i),
  ground('prohibited', '怀孕', 'pregnancy', /\b(pregnan\w*|maternity)\b|怀孕|孕期|孕产/i),
  ground('prohibited', '犯罪记录', 'criminal record', /\b(criminal\w*|convictions?|arrests?)\b|犯罪|前科/i),
  ground('prohibited', '公共救助', 'public assistance', /\b(public assistance|welfare|food stamps?)\b|低保|社会救助/i),
  ground('proxy', '住址', 'address', /\b(post ?codes?|postal codes?|zip( ?codes?)?)\b|邮编|邮政编码|小区/i),
  ground('proxy', '姓名', 'name', /\b(surname|(first|last|family|given) name)\b|姓氏|姓名/i),
  ground('proxy', '语言', 'language', /\b(language|mother tongue)\b|语言|母语/i),
  ground('proxy', '毕业院校', 'school', /\b(school|university|college)\b|毕业院校|学校/i),
  ground('proxy', '籍贯', 'place of origin', /\b(native place|hometown|place of birth)\b|籍贯|户籍|身份证/i),
  ground('proxy', '设备', 'device', /\b(device price|app list|installed apps?)\b|设备价格|机型价格|安装应用/i),
  ground('proxy', '家庭构成', 'household', /\bhousehold comp\w*\b|家庭构成/i),
  ground('vulnerable', '未成年人', 'minors', /\b(minors?|underage)\b|未成年/i),
  ground(
    'vulnerable',
    '欠款或困难',
    'arrears or hardship',
    /\b(arrears|overdue|delinquen\w*|hardship|in default)\b|逾期|欠款|违约|困难/i,
  ),
  ground('vulnerable', '投诉或欺诈', 'complaints or fraud', /\b(complain\w*|fraud\w*)\b|投诉|欺诈|诈骗/i),
  ground('vulnerable', '已故或丧亲', 'death in the family', /\b(deceased|bereave\w*)\b|已故|去世|丧/i),
  ground('vulnerable', '赌博', 'gambling', /\bgambl\w*\b|赌博|博彩/i),
]

const textOf = ({ name, labels }: Attribute): string =>
  [name.replaceAll(/[_.-]+/g, ' '), labels.en, labels.zh].join(' | ')

/** The grounds that a field falls under, each with its policy. */
export const groundsOf = (attribute: Attribute): Ground[] => {
  const text = textOf(attribute)
  return grounds.filter(({ words }) => words.test(text))
}
