import { DeliveryCause } from '@quan-triet/shared/vocabulary/delivery-causes'
import { describe, expect, it } from 'vitest'
import { CHAT_CAUSES, CONTENT_CAUSES, mayResend } from './resending.ts'

const failed = { kind: 'part', state: 'dead', isLatestTry: true, isGroupGone: false } as const

describe('sending again', () => {
  it.each([
    [failed, true],
    [{ ...failed, state: 'unknown' }, true],
    [{ ...failed, kind: 'part_file' }, true],
    [{ ...failed, kind: 'reminder' }, false],
    [{ ...failed, state: 'delivered' }, false],
    [{ ...failed, state: 'shared' }, false],
    [{ ...failed, isLatestTry: false }, false],
    [{ ...failed, isGroupGone: true }, false],
  ] as const)('of %o is allowed: %s', (delivery, may) => {
    expect(mayResend(delivery)).toBe(may)
  })

  it('takes no cause to be about the group and the content at once', () => {
    expect(CHAT_CAUSES.filter((cause) => CONTENT_CAUSES.includes(cause))).toEqual([])
    expect(CHAT_CAUSES).toContain(DeliveryCause.enum.not_in_group)
    expect(CONTENT_CAUSES).toEqual(['content_refused'])
  })
})
