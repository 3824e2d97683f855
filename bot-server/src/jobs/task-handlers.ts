/** Says what each kind of task does; a kind without a handler does not compile. */
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import { z } from 'zod'
import { answerMessage } from '../chat/answer-message.ts'
import type { IncomingMessage } from '../domain/messages.ts'
import { sendAnswer } from '../services/answers/send-answer.ts'
import type { ParsedUpdate } from '../zalo/bot-api/parse.ts'
import { parseUpdate } from '../zalo/bot-api/parse.ts'
import type { ServiceContext } from '../services/context.ts'
import { readEvent, settleEvent } from '../services/inbox/settle-event.ts'

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

export const taskHandlers: Record<TaskKind, TaskHandler> = {
  'answer-message': {
    async run(tx, payload) {
      const event = EventRef.parse(payload)
      const body = await readEvent({ ctx: tx, input: event })
      if (body === undefined) return
      const update = parseUpdate(JSON.parse(body))
      const settled = await answer(tx, update)
      await settleEvent({ ctx: tx, input: { ...event, ...settled } })
    },
    async giveUp(tx, payload) {
      const event = EventRef.parse(payload)
      const body = await readEvent({ ctx: tx, input: event })
      if (body === undefined) return
      const update = parseUpdate(JSON.parse(body))
      if (update.kind === 'message') await apologise(tx, update.message)
      await settleEvent({ ctx: tx, input: { ...event, state: 'dead', reason: 'task failed' } })
    },
  },
}

/** Whoever asked hears that something went wrong, instead of nothing. */
const apologise = (tx: ServiceContext, { chatId, eventId }: IncomingMessage): Promise<void> =>
  sendAnswer({
    ctx: tx,
    input: {
      replies: [
        {
          to: { kind: 'chat', chatId },
          text: errors.unexpected,
          dedupeKey: `answer:${eventId}:failed`,
        },
      ],
      unitId: null,
    },
  })

const answer = async (
  tx: ServiceContext,
  update: ParsedUpdate,
): Promise<{ state: 'settled' | 'ignored'; reason: string | null }> => {
  if (update.kind === 'ignored') return { state: 'ignored', reason: update.reason }
  const outcome = await answerMessage({ ctx: tx, input: update.message })
  return outcome.outcome === 'ignored'
    ? { state: 'ignored', reason: outcome.reason ?? 'ordinary talk' }
    : { state: 'settled', reason: null }
}
