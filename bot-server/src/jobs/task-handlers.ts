/** Says what each kind of task does; a kind without a handler does not compile. */
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import { z } from 'zod'
import { answerMessage } from '../chat/answer-message.ts'
import type { IncomingEvent, IncomingMessage } from '../domain/messages.ts'
import { sendAnswer } from '../services/answers/send-answer.ts'
import type { ServiceContext } from '../services/context.ts'
import { readEvent, settleEvent } from '../services/inbox/settle-event.ts'
import { noteGroupEnded } from '../services/linking/note-group-ended.ts'
import { noteInteraction } from '../services/linking/note-interaction.ts'
import { noteMembers } from '../services/linking/note-members.ts'
import { noteGrantRevoked } from '../services/operations/note-grant-revoked.ts'
import { parseUpdate } from '../zalo/bot-api/parse.ts'
import { readStoredOaEvent } from '../zalo/oa-api/stored-event.ts'
import { readJson } from '../zalo/wire/read-json.ts'

export const TaskKind = z.enum(['answer-message'])
export type TaskKind = z.infer<typeof TaskKind>

/** Each runs inside a transaction. */
interface TaskHandler {
  /** Does the task, in the transaction in which it is finished. */
  run(tx: ServiceContext, payload: unknown): Promise<void>
  /** Ends what can be ended of a task that failed time and again. */
  giveUp(tx: ServiceContext, payload: unknown): Promise<void>
}

const EventRef = z.object({ source: z.string(), eventId: z.string() })
type EventRef = z.infer<typeof EventRef>

/** What a stored event tells, each platform read in its own way. */
const toldBy = ({ source }: EventRef, body: string): readonly IncomingEvent[] =>
  source === 'zalo-oa' ? readStoredOaEvent(body) : [parseUpdate(readJson(body))]

export const taskHandlers: Record<TaskKind, TaskHandler> = {
  'answer-message': {
    async run(tx, payload) {
      const event = EventRef.parse(payload)
      const body = await readEvent({ ctx: tx, input: event })
      if (body === undefined) return
      const ends: Ending[] = []
      for (const told of toldBy(event, body)) ends.push(await take(tx, told))
      const end = ends.find(({ state }) => state === 'settled') ?? ends.at(-1) ?? DONE
      await settleEvent({ ctx: tx, input: { ...event, ...end } })
    },
    async giveUp(tx, payload) {
      const event = EventRef.parse(payload)
      const body = await readEvent({ ctx: tx, input: event })
      if (body === undefined) return
      for (const told of toldBy(event, body))
        if (told.kind === 'message') await apologise(tx, told.message)
      await settleEvent({ ctx: tx, input: { ...event, state: 'dead', reason: 'task failed' } })
    },
  },
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
  const outcome = await answerMessage({ ctx, input: message })
  return outcome.outcome === 'ignored'
    ? { state: 'ignored', reason: outcome.reason ?? 'ordinary talk' }
    : DONE
}
