/**
 * One value over the events (or things) of a customer, from which measures are put together: rows, different orders, products or local
 * days, the first or last instant, or of a property the number of values that are not missing, their sum, mean, an extreme, or how many
 * are different. A customer without such rows has none.
 */
export type Aggregate =
  | { of: 'count' | 'orders' | 'products' | 'days' | 'first' | 'last' }
  | { of: 'known' | 'sum' | 'avg' | 'min' | 'max' | 'distinct'; property: string }
