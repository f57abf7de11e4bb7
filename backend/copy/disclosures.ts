import type { Bilingual } from '../bilingual.ts'
import type { ChannelName, Product } from '../catalog/catalog.ts'
import type { PackName } from '../compliance/pack.ts'

/** An approved text that is put into copy as it stands; nobody rewrites it. */
interface Disclosure {
  id: string
  jurisdiction: PackName
  kinds?: Product['kind'][]
  channels?: ChannelName[]
  /** `start` puts it before the text, such as a signature. */
  place: 'start' | 'end'
  text(sender: Bilingual): Bilingual
}

const fixed = (zh: string, en: string) => () => ({ zh, en })

/** THE disclosure blocks, in the order in which they are put. */
const disclosures: readonly Disclosure[] = [
  {
    id: 'sender_sms_cn',
    jurisdiction: 'cn',
    channels: ['sms'],
    place: 'start',
    text: (sender) => ({ zh: `【${sender.zh}】`, en: `【${sender.en}】` }),
  },
  {
    id: 'risk_generic_cn',
    jurisdiction: 'cn',
    kinds: ['wealth', 'fund'],
    place: 'end',
    text: fixed('理财非存款，产品有风险，投资须谨慎。', 'Not a deposit. The product carries risk; invest with care.'),
  },
  {
    id: 'loan_cn',
    jurisdiction: 'cn',
    kinds: ['loan'],
    place: 'end',
    text: fixed('贷款需审批，请理性借贷。', 'Subject to approval; borrow within your means.'),
  },
  {
    id: 'optout_sms_cn',
    jurisdiction: 'cn',
    channels: ['sms'],
    place: 'end',
    text: fixed('拒收请回复R', 'Reply R to opt out'),
  },
  {
    id: 'optout_email_cn',
    jurisdiction: 'cn',
    channels: ['email'],
    place: 'end',
    text: fixed('如不希望继续收到此类邮件，请点击退订。', 'To stop these e-mails, click unsubscribe.'),
  },
  {
    id: 'member_fdic',
    jurisdiction: 'us',
    kinds: ['deposit'],
    place: 'end',
    text: fixed('Member FDIC.', 'Member FDIC.'),
  },
  {
    id: 'nondeposit_us',
    jurisdiction: 'us',
    kinds: ['wealth', 'fund', 'insurance'],
    place: 'end',
    text: fixed(
      'Not insured by the FDIC; not deposits; may lose value.',
      'Not insured by the FDIC; not deposits; may lose value.',
    ),
  },
  {
    id: 'cap_at_risk_uk',
    jurisdiction: 'uk',
    kinds: ['wealth', 'fund'],
    place: 'end',
    text: fixed('Capital at risk.', 'Capital at risk.'),
  },
  {
    id: 'cap_at_risk_eu',
    jurisdiction: 'eu',
    kinds: ['wealth', 'fund'],
    place: 'end',
    text: fixed('Capital at risk.', 'Capital at risk.'),
  },
  {
    id: 'ccd2_warning_eu',
    jurisdiction: 'eu',
    kinds: ['loan', 'card'],
    place: 'end',
    text: fixed('Caution! Borrowing money costs money.', 'Caution! Borrowing money costs money.'),
  },
  ...(['us', 'uk', 'eu'] as const).flatMap((jurisdiction): Disclosure[] => [
    {
      id: `stop_${jurisdiction}`,
      jurisdiction,
      channels: ['sms'],
      place: 'end',
      text: fixed('回复STOP退订 (Reply STOP to opt out)', 'Reply STOP to opt out'),
    },
    {
      id: `unsubscribe_${jurisdiction}`,
      jurisdiction,
      channels: ['email'],
      place: 'end',
      text: ({ en }) => ({ zh: `${en}。退订 (unsubscribe)`, en: `${en}. Unsubscribe at any time.` }),
    },
  ]),
]

export interface Disclosed {
  start: string
  end: string
}

/** The blocks that a jurisdiction asks for on a channel for a kind of product, as approved. */
export const disclosuresFor = (
  jurisdiction: PackName,
  channel: ChannelName,
  kind: Product['kind'] | undefined,
  sender: Bilingual,
  lang: 'zh' | 'en',
): Disclosed => {
  const fitting = disclosures.filter(
    (one) =>
      one.jurisdiction === jurisdiction &&
      (!one.channels || one.channels.includes(channel)) &&
      (!one.kinds || (kind !== undefined && one.kinds.includes(kind))),
  )
  const at = (place: Disclosure['place']) =>
    fitting.filter((one) => one.place === place).map((one) => one.text(sender)[lang])
  return { start: at('start').join(''), end: at('end').join(lang === 'zh' ? '' : ' ') }
}
