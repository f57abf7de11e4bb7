import { both } from '../segments/scope.ts'

/** What a plan says where the brief names no offer. */
export const noOffer = both('不附加优惠', 'no extra incentive')
