/** Proves that every served answer keeps to the access class that its question declares (INV-41). */
import { expect, it } from 'vitest'
import { answers } from './answers.ts'
import { INTENTS } from './intents.ts'

it.each(INTENTS.filter(({ name }) => answers[name] !== undefined))(
  'the answer to $name is given by its class $access',
  ({ name, access }) => {
    expect(answers[name]?.access).toBe(access)
  },
)

it('every question, refusal and order has an answer; a bare "vâng" is none of these', () => {
  const unserved = INTENTS.map(({ name }) => name).filter((name) => !answers[name])
  expect(unserved).toEqual(['smalltalk_yes'])
})
