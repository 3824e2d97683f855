import { DeliveryState } from '@quan-triet/shared/vocabulary/delivery-states'
import { describe, expect, it } from 'vitest'
import { mayShare, mayUnshare } from './sharing.ts'

describe('sharing by hand', () => {
  it.each(DeliveryState.options)(
    'decides whether a part in state %s may be shared by hand',
    (state) => {
      const wanted = ['to_share', 'dead', 'unknown'].includes(state)
      expect(mayShare({ kind: 'part', state, isLatestTry: true })).toBe(wanted)
      expect(mayShare({ kind: 'part', state, isLatestTry: false })).toBe(false)
      expect(mayShare({ kind: 'reminder', state, isLatestTry: true })).toBe(false)
    },
  )

  it.each([
    ['shared', '2026-03-12T17:00:00.000Z', '2026-03-13T16:59:59.999Z', true],
    ['shared', '2026-03-12T16:59:59.999Z', '2026-03-12T17:00:00.000Z', false],
    ['shared', null, '2026-03-13T00:00:00.000Z', false],
    ['delivered', '2026-03-13T00:00:00.000Z', '2026-03-13T00:00:00.000Z', false],
    ['to_share', '2026-03-13T00:00:00.000Z', '2026-03-13T00:00:00.000Z', false],
  ] as const)('lets the mark of %s at %s be taken back at %s: %s', (...row) => {
    const [state, settledAt, now, may] = row
    expect(mayUnshare({ state, settledAt }, now)).toBe(may)
  })
})
