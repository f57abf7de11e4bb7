/** What a written number counts: things, hundredths, thousandths, or percentage points. */
export type NumeralUnit = 'plain' | 'percent' | 'permille' | 'points'
