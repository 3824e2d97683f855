/** Proves which parts the screens still offer to change. */
import type { PartPush } from '@quan-triet/shared/models/document'
import { PushId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { isShapeLocked, isWordingLocked } from './part-locks.ts'

const push = (state: PartPush['state'], sentAt: string | null = null): { push: PartPush } => ({
  push: {
    id: PushId.parse('push-1'),
    state,
    dueAt: '2026-03-16T00:30:00.000Z',
    sentAt,
    carriedBy: null,
  },
})

describe('what of a part can still be changed on screen', () => {
  it('is everything before it has an hour, and while it is paused', () => {
    for (const part of [{ push: null }, push('soan'), push('tam_dung')]) {
      expect(isShapeLocked(part)).toBe(false)
      expect(isWordingLocked(part)).toBe(false)
    }
  })

  it('is only its words once it has an hour', () => {
    expect(isShapeLocked(push('hen_gio'))).toBe(true)
    expect(isWordingLocked(push('hen_gio'))).toBe(false)
  })

  it('is nothing once it has gone out', () => {
    const sent = push('da_gui', '2026-03-16T00:30:00.000Z')
    expect(isShapeLocked(sent)).toBe(true)
    expect(isWordingLocked(sent)).toBe(true)
  })
})
