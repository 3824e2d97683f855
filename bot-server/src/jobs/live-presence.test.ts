import { describe, expect, it } from 'vitest'
import { createLivePresence } from './live-presence.ts'

describe('who is on the line', () => {
  it('misses one that was seen, or only heard, and then is gone without a word, once', () => {
    const presence = createLivePresence()
    expect(presence.look(['a', 'b'])).toBe(false)
    expect(presence.look(['a'])).toBe(true)
    expect(presence.look(['a'])).toBe(false)
    presence.heardFrom('c')
    expect(presence.look(['a'])).toBe(true)
  })

  it('does not miss one that said goodbye, though its connection is seen a little longer', () => {
    const presence = createLivePresence()
    presence.look(['a', 'b'])
    presence.leaves('b')
    expect(presence.look(['a', 'b'])).toBe(false)
    expect(presence.look(['a'])).toBe(false)
    presence.heardFrom('d')
    presence.leaves('d')
    expect(presence.look(['a'])).toBe(false)
  })
})
