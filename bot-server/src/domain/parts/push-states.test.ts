/** Proves that a push takes the steps of the regulation and no other. */
import { PushState } from '@quan-triet/shared/vocabulary/push-states'
import { describe, expect, it } from 'vitest'
import { pushStates } from './push-states.ts'

const listed = new Set([
  'soan → kiem_tra',
  'kiem_tra → hen_gio',
  'hen_gio → hen_gio',
  'hen_gio → tam_dung',
  'hen_gio → soan',
  'hen_gio → da_gui',
  'tam_dung → hen_gio',
  'tam_dung → soan',
  'da_gui → thu_hoi_dinh_chinh',
  'thu_hoi_dinh_chinh → da_gui',
])

const everyStep = PushState.options.flatMap((from) => PushState.options.map((to) => ({ from, to })))

describe('pushStates', () => {
  it.each(everyStep)('settles whether a push may go from $from to $to', ({ from, to }) => {
    expect(pushStates.allows(from, to)).toBe(listed.has(`${from} → ${to}`))
  })

  it('knows exactly the states that the vocabulary lists', () => {
    expect(Object.keys(pushStates.steps).toSorted()).toEqual(PushState.options.toSorted())
  })
})
