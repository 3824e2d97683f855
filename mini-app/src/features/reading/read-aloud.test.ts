import { describe, expect, it } from 'vitest'
import { createReadAloud, type ReadAloud } from './read-aloud.ts'
import type { Stop } from './speech-pieces.ts'

const stops: Stop[] = [
  { place: 'heading', pieces: ['Phần 2', 'Mục tiêu'] },
  { place: 0, pieces: ['Câu một.', 'Câu hai.'] },
  { place: 1, pieces: ['Câu ba.'] },
]

/** A device whose voice ends a sentence when it is told to. */
const open = () => {
  const said: string[] = []
  const ends: (() => void)[] = []
  const fails: (() => void)[] = []
  const ended: string[] = []
  const aloud: ReadAloud = createReadAloud(
    stops,
    {
      say(text, onEnd, onFail) {
        said.push(text)
        ends.push(onEnd)
        fails.push(onFail)
      },
      hush() {
        // What was hushed on a real device tells its end late, too.
      },
    },
    () => ended.push(aloud.get().state),
  )
  return {
    aloud,
    said,
    ended,
    endOf: (index: number) => ends.at(index)?.(),
    fail: () => fails.at(-1)?.(),
  }
}

describe('reading aloud', () => {
  it('goes from sentence to sentence and place to place until the end', () => {
    const { aloud, said, ended, endOf } = open()
    aloud.start()
    const seen = [aloud.get().place]
    for (let count = 0; count < 5; count += 1) {
      endOf(-1)
      seen.push(aloud.get().place)
    }
    expect(said).toEqual(['Phần 2', 'Mục tiêu', 'Câu một.', 'Câu hai.', 'Câu ba.'])
    expect(seen).toEqual(['heading', 'heading', 0, 0, 1, null])
    expect(ended).toEqual(['idle'])
  })

  it('says the sentence in which it was paused once more, and the late end of a hushed one moves nothing', () => {
    const { aloud, said, endOf } = open()
    aloud.start(0)
    aloud.pause()
    endOf(0)
    expect(aloud.get()).toEqual({ state: 'paused', place: 0 })
    aloud.resume()
    endOf(0)
    expect(said).toEqual(['Câu một.', 'Câu một.'])
    endOf(-1)
    expect(said.at(-1)).toBe('Câu hai.')
  })

  it('leaps to the next paragraph, stops at once, and says when the voice has given up', () => {
    const { aloud, said, endOf, fail } = open()
    aloud.start(0)
    aloud.next()
    expect(said.at(-1)).toBe('Câu ba.')
    aloud.stop()
    endOf(-1)
    expect(aloud.get().state).toBe('idle')
    aloud.start(1)
    fail()
    expect(aloud.get()).toEqual({ state: 'failed', place: 1 })
    aloud.resume()
    aloud.next()
    expect(aloud.get().state).toBe('idle')
  })
})
