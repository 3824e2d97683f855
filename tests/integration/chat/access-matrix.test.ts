import { answers } from '@quan-triet/bot-server/chat/answers'
import { INTENTS } from '@quan-triet/bot-server/chat/intents'
import type { Answerer } from '@quan-triet/bot-server/chat/question'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { ask, EXEMPT, GUEST, MEMBER, OUTSIDER, SECRETARY, STRANGER } from './ask-bot.ts'

const ACTORS = {
  stranger: STRANGER,
  outsider: OUTSIDER,
  guest: GUEST,
  exempt: EXEMPT,
  member: MEMBER,
  secretary: SECRETARY,
  deputy: 1,
  ward: 34,
  propaganda: 35,
  admin: 36,
  auditor: 37,
} as const
type ActorName = keyof typeof ACTORS
const actors = Object.entries(ACTORS)
/** In the group all hear the same: a few askers stand for all. */
const IN_GROUP = new Set<string>(['stranger', 'outsider', 'member', 'secretary', 'ward'])

const names = fixtureAccounts.slice(0, 32).map((one) => one.displayName)

/** Who is told names of the branch's people, beside their own: lists are for whoever runs the branch (class S). */
const TOLD_NAMES: Readonly<Record<string, readonly ActorName[]>> = {
  list_absent: ['secretary', 'deputy'],
  list_essay_missing: ['secretary', 'deputy'],
}

const WATCHED = [
  'role_assignment',
  'membership',
  'session',
  'part_push',
  'attendance',
  'essay',
  'sign_in',
] as const

/** Everything that a message must not be able to change by itself. */
const stateOf = async ({ db }: House): Promise<string> => {
  const tables: unknown[] = []
  for (const table of WATCHED) tables.push(await db.selectFrom(table).selectAll().execute())
  return JSON.stringify(tables)
}

/** @returns the actors of whom some saying of the intent lets names be heard, in the group's sight or privately */
const whoHearsNames = async (house: House, text: string): Promise<string[]> => {
  const told: string[] = []
  for (const [actor, from] of actors) {
    const own = fixtureAccounts.at(from)?.displayName
    for (const isGroup of IN_GROUP.has(actor) ? [true, false] : [false]) {
      const asked = await ask(house, { from, text, isGroup })
      const inOpen = isGroup ? asked.here : undefined
      expect(names.filter((name) => inOpen?.includes(name))).toEqual([])
      const heard = `${asked.here} ${asked.privately} ${asked.inApp}`
      if (names.some((name) => name !== own && heard.includes(name))) told.push(actor)
    }
  }
  return [...new Set(told)]
}

const ofClass = (access: Answerer['access']): string[] =>
  Object.entries(answers).flatMap(([name, one]) => (one.access === access ? [name] : []))

describe('what the bot tells whom', () => {
  it.each(INTENTS.map((intent) => [intent.name, intent.examples] as const))(
    'is exactly what each may know, and changes nothing: %s',
    async (name, examples) => {
      const house = await makeHouse()
      const before = await stateOf(house)
      const told = await whoHearsNames(house, examples[0] ?? '')
      expect(told.toSorted()).toEqual([...(TOLD_NAMES[name] ?? [])].toSorted())
      expect(await stateOf(house)).toBe(before)
    },
  )

  it('is of a class for every answer there is: a list for the secretary, a person’s own, or open', () => {
    expect(ofClass('S').toSorted()).toEqual(Object.keys(TOLD_NAMES).toSorted())
    expect(ofClass('P').toSorted()).toEqual(['my_attendance', 'report_absence'])
  })
})

describe('a door without a declared right', () => {
  it('does not compile, be it an endpoint or an answer', () => {
    expectTypeOf<Omit<Endpoint, 'right'>>().not.toExtend<Endpoint>()
    expectTypeOf<Endpoint>().toExtend<Endpoint>()
    expectTypeOf<{ answer: () => Promise<string> }>().not.toExtend<Answerer>()
    expectTypeOf<{ access: 'G'; answer: () => Promise<string> }>().toExtend<Answerer>()
  })
})
