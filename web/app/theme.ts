import { type ThemeConfig, theme } from 'antd'

export type Appearance = 'light' | 'dark'

const systemFonts = [
  '-apple-system',
  'BlinkMacSystemFont',
  "'Segoe UI'",
  'Roboto',
  "'Helvetica Neue'",
  "'PingFang SC'",
  "'Noto Sans SC'",
  "'Noto Sans CJK SC'",
  "'Microsoft YaHei'",
  'sans-serif',
].join(', ')

const palette = {
  light: {
    colorPrimary: '#0b6e75',
    colorPrimaryBg: '#e6f2f2',
    colorPrimaryBgHover: '#d6eaeb',
    colorPrimaryBorder: '#b9dadc',
    colorInfo: '#0b6e75',
    colorInfoBg: '#e6f2f2',
    colorInfoBorder: '#b9dadc',
    colorLink: '#0b6e75',
    colorSuccess: '#1f7547',
    colorSuccessBg: '#e7f5ed',
    colorSuccessBorder: '#b8dfc9',
    colorWarning: '#8f5b00',
    colorWarningBg: '#fdf3df',
    colorWarningBorder: '#efd6a3',
    colorError: '#b3261e',
    colorErrorBg: '#fdeceb',
    colorErrorBorder: '#f0c1be',
    colorTextBase: '#15201f',
    colorTextSecondary: '#4d5b5b',
    colorTextTertiary: '#5f6c6c',
    colorTextDescription: '#5f6c6c',
    colorTextPlaceholder: '#697676',
    colorBgBase: '#ffffff',
    colorBgLayout: '#f6f8f8',
    colorBorder: '#d5dddd',
    colorBorderSecondary: '#e6ebeb',
  },
  dark: {
    colorPrimary: '#4fb6bd',
    colorPrimaryBg: '#17353a',
    colorPrimaryBgHover: '#1c4046',
    colorPrimaryBorder: '#2b5e64',
    colorInfo: '#4fb6bd',
    colorInfoBg: '#17353a',
    colorInfoBorder: '#2b5e64',
    colorLink: '#62c3ca',
    colorSuccess: '#5cc08b',
    colorSuccessBg: '#15321f',
    colorSuccessBorder: '#2a5a3d',
    colorWarning: '#e0a63f',
    colorWarningBg: '#35290f',
    colorWarningBorder: '#64501f',
    colorError: '#f0776f',
    colorErrorBg: '#3a1a18',
    colorErrorBorder: '#6e332f',
    colorTextBase: '#e8eeee',
    colorTextSecondary: '#b2bebe',
    colorTextTertiary: '#97a4a4',
    colorTextDescription: '#97a4a4',
    colorTextPlaceholder: '#8d9a9a',
    colorBgBase: '#131718',
    colorBgLayout: '#0e1112',
    colorBgContainer: '#161b1c',
    colorBgElevated: '#1d2324',
    colorBorder: '#333d3e',
    colorBorderSecondary: '#262e2f',
  },
} satisfies Record<Appearance, ThemeConfig['token']>

/** antd derives its own shade from each accent; the page uses the accents as they are. */
const asChosen =
  ({ colorPrimary, colorInfo, colorLink, colorSuccess, colorWarning, colorError }: (typeof palette)[Appearance]) =>
  (_: unknown, map: object = {}) => ({
    ...map,
    ...{ colorPrimary, colorInfo, colorLink, colorSuccess, colorWarning, colorError },
    ...{ colorPrimaryText: colorPrimary, colorSuccessText: colorSuccess },
    ...{ colorWarningText: colorWarning, colorErrorText: colorError },
  })

/** THE look: every colour, size and duration of the page comes from these tokens. */
export const themeOf = (appearance: Appearance, still: boolean): ThemeConfig => ({
  algorithm: [
    appearance === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    asChosen(palette[appearance]) as typeof theme.darkAlgorithm,
  ],
  cssVar: { key: 'fairlead' },
  token: {
    ...palette[appearance],
    fontFamily: systemFonts,
    fontSize: 14,
    borderRadius: 8,
    borderRadiusSM: 6,
    borderRadiusLG: 12,
    sizeUnit: 4,
    controlHeight: 32,
    motion: !still,
    motionDurationFast: '0.08s',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.14s',
    wireframe: false,
  },
  components: {
    // White on the light teal of the dark theme would miss the contrast of 4.5.
    Button: {
      ...(appearance === 'dark' ? { primaryColor: '#06262a', dangerColor: '#2b0906' } : {}),
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
    },
    // Of 16 px, the tags of a small list of values cut the descenders of their words.
    Select: { multipleItemHeightSM: 20 },
    Tabs: { horizontalItemPadding: '10px 0', horizontalMargin: '0' },
  },
})
