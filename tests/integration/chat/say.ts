/** Says something in any chat of either way and reads what is answered there; asks for codes as the screens do. */
import { answerMessage } from '@quan-triet/bot-server/chat/answer-message'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import type { Sender } from '@quan-triet/bot-server/domain/messages'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { createGroupCode } from '@quan-triet/bot-server/services/linking/create-group-code'
import { createPersonCode } from '@quan-triet/bot-server/services/linking/create-person-code'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { unbindGroup } from '@quan-triet/bot-server/services/linking/unbind-group'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { type ChatId, BotUserId, OaUserId, type PersonId } from '@quan-triet/shared/models/ids'
import type { GroupCodeInput } from '@quan-triet/shared/models/linking'
import type { House } from '../../support/make-house.ts'

/** Safe because an id of any kind is any text, and these are the tests' own. */
export const chat = (id: string): ChatId => id as ChatId
export const idOf = (index: number): PersonId => fixtureAccounts[index]?.personId as PersonId
export const botUser = (id: string): Sender => ({ way: 'bot', id: BotUserId.parse(id) })
export const oaUser = (id: string): Sender => ({ way: 'oa', id: OaUserId.parse(id) })
/** The bot's idea of the person at this index of the fixture. */
export const botOf = (index: number): Sender => botUser(fixtureAccounts[index]?.botUserId ?? '')

let count = 0

interface Where {
  /** The group's chat; in private if omitted, which is the chat of the writer's own id. */
  group?: string
}

/** @returns what is answered in the same chat */
export const say = (
  house: House,
  from: Sender,
  ...[text, where = {}]: [text: string, where?: Where]
): Promise<string | undefined> => hear(house, { from, text, where })

const hear = async (
  house: House,
  { from, text, where }: { from: Sender; text: string; where: Where },
): Promise<string | undefined> => {
  count += 1
  const eventId = `said-${count}`
  const chatId = chat(where.group ?? from.id)
  await inTransaction(house.system, (ctx) =>
    answerMessage({
      ctx,
      input: {
        eventId,
        chatId,
        isGroup: where.group !== undefined,
        from,
        text,
        sentAt: house.clock.now(),
        kind: 'text',
      },
    }),
  )
  const row = await house.db
    .selectFrom('outbox')
    .select(['body', 'chat_id'])
    .where('dedupe_key', '=', `answer:${eventId}:0`)
    .executeTakeFirst()
  return row === undefined ? undefined : textOf(row.body)
}

export const textOf = (body: string): string => {
  const parsed: unknown = JSON.parse(body)
  return typeof parsed === 'object' && parsed && 'text' in parsed ? String(parsed.text) : ''
}

export const groupCode = async (
  ctx: ServiceContext,
  purpose: GroupCodeInput['purpose'] = 'bind',
): Promise<string> => (await createGroupCode({ ctx, input: { purpose } })).code

export const personCode = async (ctx: ServiceContext): Promise<string> =>
  (await createPersonCode({ ctx })).code

/** What a person has been told privately, by which way, in the order in which it was put in. */
export const toldTo = async (house: House, personId: PersonId) => {
  const rows = await house.db
    .selectFrom('outbox')
    .select(['way', 'body', 'state', 'dedupe_key as key'])
    .where('person_id', '=', personId)
    .orderBy('order_key')
    .execute()
  return rows.map(({ body, ...row }) => ({ ...row, text: textOf(body) }))
}

/** The unit to which a chat is bound now. */
export const boundTo = async (house: House, group: string) => {
  const row = await house.db
    .selectFrom('branch_group')
    .select(['org_unit_id', 'channel', 'name'])
    .where('chat_id', '=', chat(group))
    .where('unbound_at', 'is', null)
    .executeTakeFirst()
  return row
}

export const leaveFixtureGroup = async (house: House) => {
  const group = await house.db
    .selectFrom('branch_group')
    .select('id')
    .where('chat_id', '=', fixtureGroupChat)
    .executeTakeFirstOrThrow()
  await unbindGroup({ ctx: house.secretary, input: { id: group.id } })
}

export const auditOf = (house: House, action: string) =>
  house.db.selectFrom('audit_log').selectAll().where('action', '=', action).execute()
