/** What a campaign is made of or is for: a noun phrase with one of these for its head tells of the work, never whom it is for. */
const heads = [
  'campaign|mailing|mailer|mailshot|blast|e-?mail|newsletter|letter|postcard|leaflet|flyer|brochure|poster|banner|text|texts|sms|message|push|notification|invite|invitation|reminder|announcement|circular',
  'survey|questionnaire|poll|quiz|test|pilot|trial|experiment|study|analysis|analyses|research|report|review|audit|deck|slides|chart|dashboard|forecast|model|benchmark|baseline|comparison|check|sheet|spreadsheet|file|export|upload|pull|extract',
  'list|audience|segment|selection|pool|shortlist|panel|sample group|candidates?|recipients?|prospects?|leads?|seeds?|seed users?|seed audience|test group|target group|target audience|idea|plan|draft|note|memo|brief|request|question|task|project|initiative|programme|program|scheme|drive|round|wave|phase|step|stage|version|variant|theme|topic|subject|title|headline|copy|script|agenda|proposal|concept',
  'offer|deal|discount|voucher|coupon|gift|giveaway|sample|samples|bundle|package|upgrade|promo|promotion|sale|clearance|launch|relaunch|preview|premiere|teaser|price|rebate|bonus|reward|perk|treat|prize|raffle|draw|contest|competition|tariff|rate',
  'event|evening|night|dinner|lunch|breakfast|brunch|party|reception|seminar|webinar|workshop|course|class|lesson|training|talk|lecture|tour|trip|fair|show|festival|concert|match|tournament|opening|anniversary|picnic|tasting|meetup|meeting|session|exhibition|open day|appointment|visit|visits|roadshow',
  'thank-?you|welcome|apology|apologies|update|alert|tip|tips|guide|booklet|leaflets|cookbook|recipe|calendar|catalogue|catalog|page|site|landing page|video|photo|picture|ad|ads|advert|shoot|story|article|podcast|episode|call|calls|callback|phone round|call list|try|attempt|follow-?up|check-?in|outreach|touch|nudge|contact|greeting|wishes|congratulations|effort|action|activity|push|homework|exercise|assignment|demo|budget|deadline|play|retention|win-?back|upsell|cross-?sell|reactivation|cool(?:ing)?-off|clean-?up|spring-clean|stock-?take|quota|shift|rota|roster|desk|stand|stall|van|room|venue|hall|lineup',
].join('|')

const head = new RegExp(`^(?:${heads})s?$`)
/** The head of a noun phrase that tells of the campaign or its work. */
export const isPlanNoun = (word: string): boolean => head.test(word)

/** Words for kinds of people, by their ending: what such a word names may be whom is meant. */
export const isOfPeople = (word: string): boolean =>
  /(?:ers|ors|ists|ians|ees|ants|folks?|fans|men|women|kids|parents|mums|moms|dads|children|families|households|couples|people|students|owners|lovers|addicts|newbies|pros|guys|girls|boys|teens|seniors|adults|vegans|vegetarians|[a-z]+(?:-| )haired|[a-z]+-handed)$/.test(
    word,
  ) &&
  !/^(?:letters|posters|flyers|offers|vouchers|numbers|orders|papers|computers|printers|banners|stickers|drawers|dinners|reminders|mailers|summers|winters|september|corners|counters|centers|newsletters|teasers|floors|colors|doors|tours|errors|hours|flavors|plants|restaurants|coffees|fees|trees|committees|employees|managers|agents|advisers|advisors|tellers|callers|organisers|designers|partners|suppliers|reporters|speakers|caterers|couriers|drivers|assistants|trainers|painters)$/.test(
    word,
  )
