import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createByteRoom } from './byte-room.ts'
import { TooBusy } from './too-busy.ts'

describe('room for bytes', () => {
  it('never holds more than it has, and takes up again what was given back', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 100 })
    fc.assert(
      fc.property(sizes, (all) => {
        const room = createByteRoom(100)
        let held: number[] = []
        for (const size of all) {
          const sum = held.reduce((a, b) => a + b, 0)
          if (sum + size <= 100) {
            room.take(size)
            held.push(size)
          } else {
            expect(() => room.take(size)).toThrow(TooBusy)
            for (const one of held) room.giveBack(one)
            held = []
          }
        }
      }),
    )
  })
})
