/** Says what each kind of task does; a kind without a handler does not compile. */
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import { z } from 'zod'
import { type Chat, openChat } from '../chat/open-chat.ts'
import { sideBySide } from '../db/gathered.ts'
import type { EventEnd } from '../db/queries/inbox.ts'
import type { IncomingEvent, IncomingMessage } from '../domain/messages.ts'
import { sendAnswer } from '../services/answers/send-answer.ts'
import type { ServiceContext } from '../services/context.ts'
import { readEvents, settleEvents } from '../services/inbox/settle-events.ts'
import { noteGroupEnded } from '../services/linking/note-group-ended.ts'
import { noteInteraction } from '../services/linking/note-interaction.ts'
import { noteMembers } from '../services/linking/note-members.ts'
import { noteGrantRevoked } from '../services/operations/note-grant-revoked.ts'
import type { Clock } from '../lib/clock.ts'
import { withLogContext } from '../lib/log-context.ts'
import { parseUpdate } from '../zalo/bot-api/parse.ts'
import { readStoredOaEvent } from '../zalo/oa-api/stored-event.ts'
import { readJson } from '../zalo/wire/read-json.ts'

export const TaskKind = z.enum(['answer-message'])
export type TaskKind = z.infer<typeof TaskKind>

/** Each runs inside a transaction. */
interface TaskHandler {
  /** Does tasks of different lanes, in the transaction in which they are finished: all of them, or it throws. */
  run(tx: ServiceContext, payloads: readonly unknown[]): Promise<void>
  /** Ends what can be ended of a task that failed time and again. */
  giveUp(tx: ServiceContext, payload: unknown): Promise<void>
}

const EventRef = z.object({ source: z.string(), eventId: z.string() })

/** Nobody waits long for SQLite's one connection. */
const MOST_IN_TURN = 40

/** An event that waits, and what it tells. */
interface Told {
  event: z.infer<typeof EventRef>
  all: readonly IncomingEvent[]
}

const readTold = async (tx: ServiceContext, payloads: readonly unknown[]): Promise<Told[]> => {
  const events = payloads.map((payload) => EventRef.parse(payload))
  const bodies = await readEvents({ ctx: tx, input: events })
  return events.flatMap((event, index) => {
    const body = bodies[index]
    return body === undefined ? [] : [{ event, all: read(event.source, body) }]
  })
}

/** Each platform is read in its own way. */
const read = (source: string, body: string): readonly IncomingEvent[] =>
  source === 'zalo-oa' ? readStoredOaEvent(body) : [parseUpdate(readJson(body))]

/**
 * Questions of groups can be answered side by side: of each group there is one. What is said privately goes on with an
 * exchange of somebody who may be in a group as well, and a command takes its turn: these come one after another.
 */
const isGroupQuestion = ({ all }: Told, { readCommand }: Chat): boolean =>
  all.every(
    (told) =>
      told.kind === 'message' &&
      told.message.isGroup &&
      readCommand(told.message.text) === undefined,
  )

export const taskHandlers: Record<TaskKind, TaskHandler> = {
  'answer-message': {
    async run(now, payloads) {
      const chat = await openChat()
      const tx = { ...now, clock: standing(now.clock) }
      const { ofGroups = [], others = [] } = Object.groupBy(await readTold(tx, payloads), (told) =>
        isGroupQuestion(told, chat) ? 'ofGroups' : 'others',
      )
      if (others.length > MOST_IN_TURN) throw new Error('too many would hold the database')
      const ends: EventEnd[] = []
      const take = async (one: Told): Promise<void> => {
        const { source, eventId } = one.event
        ends.push(await withLogContext({ source, event: eventId }, () => takeAll(tx, one)))
      }
      await sideBySide(
        tx.db,
        ofGroups.map((one) => () => take(one)),
      )
      for (const one of others) await take(one)
      await settleEvents({ ctx: tx, input: ends })
    },
    async giveUp(tx, payload) {
      const [one] = await readTold(tx, [payload])
      if (!one) return
      for (const told of one.all) if (told.kind === 'message') await apologise(tx, told.message)
      const end = { ...one.event, state: 'dead' as const, reason: 'task failed' }
      await settleEvents({ ctx: tx, input: [end] })
    },
  },
}

/** What is done in one transaction is done at one moment. */
const standing = (clock: Clock): Clock => {
  const at = clock.now()
  return { now: () => at, wall: () => clock.wall() }
}

const takeAll = async (tx: ServiceContext, { event, all }: Told): Promise<EventEnd> => {
  const ends: Ending[] = []
  for (const told of all) ends.push(await take(tx, told))
  const end = ends.find(({ state }) => state === 'settled') ?? ends.at(-1) ?? DONE
  return { ...event, ...end }
}

interface Ending {
  state: 'settled' | 'ignored'
  reason: string | null
}
const DONE: Ending = { state: 'settled', reason: null }

/** Hands what an event tells to the verb that takes it. */
const take = async (ctx: ServiceContext, told: IncomingEvent): Promise<Ending> => {
  switch (told.kind) {
    case 'message':
      return answer(ctx, told.message)
    case 'members':
      await noteMembers({ ctx, input: told })
      return DONE
    case 'group_ended':
      await noteGroupEnded({ ctx, input: told })
      return DONE
    case 'interaction':
      await noteInteraction({ ctx, input: told })
      return DONE
    case 'grant_revoked':
      await noteGrantRevoked({ ctx, input: told })
      return DONE
    case 'ignored':
      return { state: 'ignored', reason: told.reason }
  }
}

/** Whoever asked hears that something went wrong, instead of nothing. */
const apologise = (
  tx: ServiceContext,
  { chatId, eventId, from, isGroup }: IncomingMessage,
): Promise<void> =>
  sendAnswer({
    ctx: tx,
    input: {
      replies: [
        {
          to: { kind: 'chat', way: from.way, chatId, isGroup },
          text: errors.unexpected,
          dedupeKey: `answer:${eventId}:failed`,
        },
      ],
      unitId: null,
    },
  })

const answer = async (ctx: ServiceContext, message: IncomingMessage): Promise<Ending> => {
  const { answerMessage } = await openChat()
  const outcome = await answerMessage({ ctx, input: message })
  return outcome.outcome === 'ignored'
    ? { state: 'ignored', reason: outcome.reason ?? 'ordinary talk' }
    : DONE
}
