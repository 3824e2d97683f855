import { expect, it } from 'vitest'
import { seldom } from './seldom.ts'

it('says the first one, then none until the pause is over', () => {
  const said: string[] = []
  let now = 0
  const say = seldom(
    (word: string) => void said.push(word),
    10,
    () => now,
  )
  for (const [at, word] of [
    [0, 'first'],
    [9, 'too early'],
    [10, 'second'],
    [11, 'too early'],
  ] as const) {
    now = at
    say(word)
  }
  expect(said).toEqual(['first', 'second'])
})
