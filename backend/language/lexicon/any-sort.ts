/** Words that say that goods of any make will do: no condition on those who bought them. */
const aspectsEn =
  'design designs colour colours color colors pattern patterns style styles size sizes shape shapes variety version flavour flavor brand model'.split(
    ' ',
  )
/** "any design", "in any colour", "whatever the size". */
export const englishAnySort = aspectsEn
  .flatMap((aspect) =>
    [
      'any',
      'of any',
      'in any',
      'whatever the',
      'whatever',
      'no matter the',
      'no matter which',
      'no matter what',
      'regardless of',
      'regardless of the',
      'irrespective of',
      'whichever',
    ].map((lead) => `${lead} ${aspect}`),
  )
  .join('|')

const aspectsZh = '款式 颜色 花色 图案 尺寸 尺码 型号 规格 口味 样式 版本 牌子'.split(' ')
/** 款式不限, 不管什么颜色, 哪种花色都行. */
export const chineseAnySort = aspectsZh
  .flatMap((aspect) => [
    `${aspect}不限`,
    `${aspect}不拘`,
    `不限${aspect}`,
    `不论${aspect}`,
    `不管${aspect}`,
    `不分${aspect}`,
    `任意${aspect}`,
    `任何${aspect}`,
    ...['什么', '哪种', '哪个', '哪'].flatMap((which) =>
      ['都行', '都可以', '都算', '均可'].flatMap((fine) => [
        `${which}${aspect}${fine}`,
        `不管${which}${aspect}`,
        `无论${which}${aspect}`,
      ]),
    ),
  ])
  .join(' ')
