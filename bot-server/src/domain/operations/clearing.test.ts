import { OperatorCause } from '@quan-triet/shared/models/operations'
import { describe, expect, it } from 'vitest'
import { isClearedBy, type SignOfLife } from './clearing.ts'
import { isSilent } from './silence.ts'
import { webhookStateOf } from './bot-account.ts'

const signs: readonly SignOfLife[] = [
  'delivered',
  'signed_in',
  'webhook',
  'month',
  'identified',
  'may_join',
  'backed_up',
]

describe('a trouble', () => {
  it('of any kind has a sign of life that ends it', () => {
    for (const cause of OperatorCause.options)
      expect(signs.filter((sign) => isClearedBy(cause, sign))).not.toEqual([])
  })

  it('that a delivery says nothing about outlasts it', () => {
    const outlasting = OperatorCause.options.filter((cause) => !isClearedBy(cause, 'delivered'))
    expect(outlasting.toSorted()).toEqual([
      'backup_failed',
      'cannot_join_groups',
      'quota_spent',
      'rotation_failed',
      'sign_in_lost',
      'webhook_disabled',
    ])
  })
})

describe('the silence of a webhook', () => {
  it.each([
    [{ groups: 1, delivered: 3, hasEvents: false }, true],
    [{ groups: 1, delivered: 2, hasEvents: false }, false],
    [{ groups: 0, delivered: 9, hasEvents: false }, false],
    [{ groups: 5, delivered: 9, hasEvents: true }, false],
  ])('with %j is a trouble: %s', (seen, expected) => {
    expect(isSilent(seen)).toBe(expected)
  })

  it.each([
    [null, 'unknown'],
    ['', 'none'],
    ['https://a.vn/hook', 'ours'],
    ['https://a.vn/hook/', 'other'],
  ])('of a bot whose updates go to %j is told apart as %s', (found, expected) => {
    expect(webhookStateOf(found, 'https://a.vn/hook')).toBe(expected)
  })
})
