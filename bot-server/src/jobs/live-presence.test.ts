import { describe, expect, it } from 'vitest'
import { createLivePresence } from './live-presence.ts'

describe('who is on the line', () => {
  it('misses one that was seen, or only heard, and then is gone without a word, once', () => {
    const presence = createLivePresence()
    expect(presence.look(['a', 'b'], 0)).toBe(false)
    expect(presence.look(['a'], 0)).toBe(true)
    expect(presence.look(['a'], 9000)).toBe(false)
    presence.heardFrom('c')
    expect(presence.look(['a'], 0)).toBe(true)
  })

  it('does not miss one that said goodbye, though its connection is seen a little longer', () => {
    const presence = createLivePresence()
    presence.look(['a', 'b'], 0)
    presence.leaves('b')
    expect(presence.look(['a', 'b'], 0)).toBe(false)
    expect(presence.look(['a'], 0)).toBe(false)
    presence.heardFrom('d')
    presence.leaves('d')
    expect(presence.look(['a'], 0)).toBe(false)
  })

  it('misses one a second time that did not come back: it may have died before it could say more', () => {
    const presence = createLivePresence()
    presence.look(['a', 'b', 'c'], 0)
    expect(presence.look(['a'], 1000)).toBe(true)
    expect(presence.look(['a', 'c'], 2000)).toBe(false)
    expect(presence.look(['a', 'c'], 10_999)).toBe(false)
    expect(presence.look(['a', 'c'], 11_000)).toBe(true)
    expect(presence.look(['a', 'c'], 30_000)).toBe(false)
  })
})
