/** Proves who needs a year of birth beside the name. */
import { expect, it } from 'vitest'
import { namesakes } from './namesakes.ts'

it('names those who share a full name and nobody else', () => {
  const people = ['An Bình', 'An Bình', 'An Bính'].map((fullName) => ({ fullName }))
  expect([...namesakes(people)]).toEqual(['An Bình'])
})
