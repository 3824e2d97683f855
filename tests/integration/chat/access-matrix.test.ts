import { answerMessage } from '@quan-triet/bot-server/chat/answer-message'
import { answers } from '@quan-triet/bot-server/chat/answers'
import { INTENTS } from '@quan-triet/bot-server/chat/intents'
import type { Answerer } from '@quan-triet/bot-server/chat/question'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import type { Sender } from '@quan-triet/bot-server/domain/messages'
import { hashSecret } from '@quan-triet/bot-server/lib/secrets'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import type { ChatId } from '@quan-triet/shared/models/ids'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { OA_GROUP, oaUserIdOf } from '../../support/start-zalo.ts'
import { EXEMPT, GUEST, MEMBER, OUTSIDER, SECRETARY, STRANGER } from './ask-bot.ts'
import { botOf, botUser, chat, idOf, oaUser } from './say.ts'
import { useBothChannels } from './use-both-channels.ts'

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

const names = fixtureAccounts.slice(0, 33).map((one) => one.displayName)

/** Who is told names of the branch's people, beside their own: lists are for whoever runs the branch (class S). */
const TOLD_NAMES: Readonly<Record<string, readonly ActorName[]>> = {
  list_absent: ['secretary', 'deputy'],
  list_essay_missing: ['secretary', 'deputy'],
  // Figures without a name.
  report_status: [],
}

/** What a message may leave behind by itself: replies, what is asked in the middle of, what is remembered and logged. */
const TRACES =
  /^(?:outbox|notice|dialogue|chat_turn|group_answer|bot_log|code_try|audit_\w+|bot_identity|oa_identity|unit_key|house_key|kysely_\w+)$/

/** Everything that a message must not be able to change by itself, a hash a table. */
const stateOf = async ({ db }: House): Promise<Record<string, string>> => {
  const tables = (await db.introspection.getTables()).filter(({ name }) => !TRACES.test(name))
  const hashes: Record<string, string> = {}
  for (const { name } of tables) {
    const rows = await db
      .selectFrom(name as 'session')
      .selectAll()
      .execute()
    const contents = rows.map((row) => JSON.stringify(row)).toSorted()
    hashes[name] = hashSecret(contents.join('\n'))
  }
  return hashes
}

interface Door {
  from: Sender
  chatId: ChatId
  isGroup: boolean
}

const STRANGER_ACCOUNT = botUser('b-unknown')
/** Those who ask by the Official Account as well. */
const ON_OA = [MEMBER, SECRETARY, OUTSIDER]

/** Every actor in private, some in the group; three of them by the Official Account as well. */
const doors: readonly Door[] = [
  ...actors.flatMap(([actor, index]) => {
    const from = index === STRANGER ? STRANGER_ACCOUNT : botOf(index)
    const inPrivate = { from, chatId: chat(from.id), isGroup: false }
    const inGroup = { from, chatId: fixtureGroupChat, isGroup: true }
    return IN_GROUP.has(actor) ? [inGroup, inPrivate] : [inPrivate]
  }),
  ...ON_OA.flatMap((index) => {
    const from = oaUser(oaUserIdOf(index))
    return [
      { from, chatId: chat(OA_GROUP), isGroup: true },
      { from, chatId: chat(from.id), isGroup: false },
    ]
  }),
]

let asked = 0

/** Asks at every door, each as if nobody had asked before. */
const askEverywhere = async ({ system, db, clock }: House, text: string): Promise<void> => {
  for (const door of doors) {
    asked += 1
    const eventId = `matrix-${asked}`
    const message = { ...door, eventId, text, sentAt: clock.now(), kind: 'text' as const }
    await db.deleteFrom('group_answer').execute()
    await inTransaction(system, (ctx) => answerMessage({ ctx, input: message }))
  }
  for (const table of ['dialogue', 'chat_turn', 'code_try'] as const)
    await db.deleteFrom(table).execute()
}

const actorOf = (personId: string | null): string =>
  actors.find(([, index]) => index !== STRANGER && idOf(index) === personId)?.[0] ?? 'somebody'

/** To whom something goes out that names anybody but the reader, by whatever way; then forgets what went out. */
const whoIsToldNames = async ({ db }: House): Promise<string[]> => {
  const rows = await db.selectFrom('outbox').selectAll().execute()
  await db.deleteFrom('outbox').execute()
  const told = rows.flatMap((row) => {
    const own = fixtureAccounts.find(({ personId }) => personId === row.person_id)?.displayName
    if (!names.some((name) => name !== own && row.body.includes(name))) return []
    return [row.chat_kind === 'group' ? 'the group' : actorOf(row.person_id)]
  })
  return [...new Set(told)].toSorted()
}

const ofClass = (access: Answerer['access']): string[] =>
  Object.entries(answers).flatMap(([name, one]) => (one.access === access ? [name] : []))

describe('what the bot tells whom', () => {
  it.each(['G', 'P', 'S', 'secretary'] as const)(
    'is exactly what each may know, on both channels, and changes nothing: class %s',
    async (access) => {
      const house = await makeHouse()
      await useBothChannels(house, ON_OA)
      const before = await stateOf(house)
      for (const { name, examples } of INTENTS.filter((one) => one.access === access)) {
        await askEverywhere(house, examples[0] ?? '')
        const told = await whoIsToldNames(house)
        expect([name, ...told]).toEqual([name, ...(TOLD_NAMES[name] ?? []).toSorted()])
      }
      expect(await stateOf(house)).toEqual(before)
    },
  )

  it('of a list is never the group’s business, nor anybody’s who only goes on with it', async () => {
    const house = await makeHouse()
    await useBothChannels(house, ON_OA)
    for (const text of ['Ai chưa điểm danh?', 'Còn ai chưa nộp thu hoạch?'])
      for (const from of [MEMBER, 1]) {
        const group = { chatId: fixtureGroupChat, isGroup: true, from: botOf(from) }
        for (const [index, said] of [text, 'còn ai nữa', 'tiếp', 'còn buổi 1'].entries())
          await inTransaction(house.system, (ctx) =>
            answerMessage({
              ctx,
              input: {
                ...group,
                eventId: `list-${text}-${from}-${index}`,
                text: said,
                sentAt: house.clock.now(),
                kind: 'text',
              },
            }),
          )
      }
    expect(await whoIsToldNames(house)).toEqual(['deputy', 'secretary'])
  })

  it('is of a class for every answer there is: a list for the secretary, a person’s own, or open', () => {
    expect(ofClass('S').toSorted()).toEqual(Object.keys(TOLD_NAMES).toSorted())
    expect(ofClass('P').toSorted()).toEqual([
      'ask_speaker',
      'my_attendance',
      'my_essay',
      'my_grade',
      'my_obligation',
      'my_rewrite_reason',
      'recommendation',
      'report_absence',
    ])
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
