/** Proves when the shape and the wording of a part are closed to changes. */
import type { PushState } from '@quan-triet/shared/vocabulary/push-states'
import { describe, expect, it } from 'vitest'
import { isShapeLocked, isWordingLocked } from './part-locks.ts'

const part = (state: PushState | null, isFannedOut = false) => ({
  push: state === null ? null : { state },
  isFannedOut,
})

describe('part locks', () => {
  it.each([
    ['a part without an hour', part(null), { shape: false, wording: false }],
    ['a part whose appointment was cancelled', part('soan'), { shape: false, wording: false }],
    ['a paused part', part('tam_dung'), { shape: false, wording: false }],
    ['a part with an hour', part('hen_gio'), { shape: true, wording: false }],
    ['a part on its way', part('hen_gio', true), { shape: true, wording: true }],
    ['a sent part', part('da_gui', true), { shape: true, wording: true }],
    ['a part under correction', part('thu_hoi_dinh_chinh', true), { shape: true, wording: true }],
  ])('for %s shape and wording are open or closed as listed', (_, progress, locked) => {
    expect({ shape: isShapeLocked(progress), wording: isWordingLocked(progress) }).toEqual(locked)
  })
})
