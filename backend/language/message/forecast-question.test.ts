import { describe, expect, it } from 'vitest'
import { asksForecasts } from './forecast-question.ts'

describe('questions about the forecasts that were made', () => {
  it.each([
    'how good were our forecasts?',
    'our forecasts: how good were they?',
    'Were the past predictions too optimistic?',
    'did our forecasts beat the plain mean?',
    'what is the track record of our predictions?',
    'has any forecast been changed afterwards?',
    'how often did the outcome fall within the forecast interval?',
    'forecast accuracy?',
    'are our forecasts better than just taking the last campaign?',
    '我们的预测准不准？',
    '以往的预测偏高还是偏低？',
    '预测的误差有多大？',
    '实际结果有多少落在预测区间里？',
    '历次活动的预测靠谱吗',
    '预测台账有没有被改过？',
    '过去的预测表现怎么样',
  ])('%s', (text) => {
    expect(asksForecasts(text)).toBe(true)
  })
  it.each([
    'forecast the lift of a new SMS campaign',
    'what lift will the next campaign bring?',
    'how many customers are predicted to churn?',
    '预测一下下次短信唤醒的效果怎么样',
    '预测流失概率偏高的客户',
    'customers with a good credit score',
    'how good was the spring campaign?',
  ])('others are none: %s', (text) => {
    expect(asksForecasts(text)).toBe(false)
  })
})
