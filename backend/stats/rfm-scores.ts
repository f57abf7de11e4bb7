import { checkCount, checkLength, checkValues } from './check-input.ts'

/** Ranks from 1, equal values share the middle of theirs. */
export const midRanks = (values: readonly number[]): number[] => {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const ranks = new Array<number>(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && order[to]?.value === order[from]?.value) to++
    for (let k = from; k < to; k++) ranks[order[k]?.index as number] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}

/** Score 1…bins by mid-rank r, 1 + ⌊bins·(r − ½)/n⌋, so that equal values always score the same; the largest values score `bins`. */
export const midRankScores = (values: readonly number[], bins = 5): number[] => {
  checkValues('values', values)
  checkCount('bins', bins, 1)
  return midRanks(values).map((rank) => 1 + Math.floor((bins * (rank - 0.5)) / values.length))
}

export interface RfmScore {
  recency: number
  frequency: number
  monetary: number
}

/** Per customer: days since the last purchase at a fixed reference date, purchases and spend in a stated window, refunds taken out. */
export interface RfmInput {
  recencyDays: readonly number[]
  frequency: readonly number[]
  monetary: readonly number[]
}

const checkInput = ({ recencyDays, frequency, monetary }: RfmInput): void => {
  checkValues('recencyDays', recencyDays)
  for (const [field, values] of [
    ['frequency', frequency],
    ['monetary', monetary],
  ] as const) {
    checkValues(field, values)
    checkLength(field, values, recencyDays.length)
  }
}

/** The score of days turned round: fewest days score `bins`. */
const recencyScores = (days: readonly number[], bins: number): number[] =>
  midRankScores(days, bins).map((score) => bins + 1 - score)

/** Independent RFM scores: each axis in quantiles of the whole file; recency 5 = most recent. Hughes 1994, Strategic Database Marketing. */
export const rfmScores = (input: RfmInput, bins = 5): RfmScore[] => {
  checkInput(input)
  const recency = recencyScores(input.recencyDays, bins)
  const frequency = midRankScores(input.frequency, bins)
  const monetary = midRankScores(input.monetary, bins)
  return recency.map((score, k) => ({
    recency: score,
    frequency: frequency[k] as number,
    monetary: monetary[k] as number,
  }))
}

/** Scores of `values` within each group of customers that share a key. */
const within = (keys: readonly string[], values: readonly number[], bins: number): number[] => {
  const scores = new Array<number>(values.length)
  for (const members of Map.groupBy(
    keys.map((_, k) => k),
    (k) => keys[k] as string,
  ).values()) {
    const own = midRankScores(
      members.map((k) => values[k] as number),
      bins,
    )
    members.forEach((k, place) => {
      scores[k] = own[place] as number
    })
  }
  return scores
}

/** Nested ("exact") RFM scores: frequency within each recency score, spend within each pair of them. Gives other segments than `rfmScores`. */
export const nestedRfmScores = (input: RfmInput, bins = 5): RfmScore[] => {
  checkInput(input)
  const recency = recencyScores(input.recencyDays, bins)
  const frequency = within(recency.map(String), input.frequency, bins)
  const monetary = within(
    recency.map((score, k) => `${score}-${frequency[k]}`),
    input.monetary,
    bins,
  )
  return recency.map((score, k) => ({
    recency: score,
    frequency: frequency[k] as number,
    monetary: monetary[k] as number,
  }))
}
