/** Writes each event once as bytes, keeps it until the webhook has it, and follows the console's webhook setting. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { z } from 'zod'
import { alternate } from '../wire/alternate.ts'
import { newOpaqueId } from '../wire/opaque-id.ts'
import { isLoopbackHost, isPrivateHost, parseWebAddress } from '../wire/loopback.ts'
import {
  createEventDelivery,
  probe,
  type EventDelivery,
  type EventToDeliver,
} from './deliver-events.ts'
import { shapeEvent, type EventWorld, type OaEvent } from './event-shape.ts'
import type { OaRecord } from './oa-record.ts'
import { withoutQuotesAroundIds, writeOddly } from './raw-body.ts'

export interface OaWebhookState {
  url: string | null
  /** Switched off after the last try of an event failed (B.8). */
  isDisabled: boolean
  /** Events that wait for their next try. */
  waiting: number
}

export interface EventOutlet {
  emit(event: OaEvent): void
  deliverRaw(body: string): void
  /** Delivers again what an earlier run recorded and nobody took. */
  resume(events: EventToDeliver[]): void
  register(url: string): Promise<boolean>
  state(): OaWebhookState
  delivery: EventDelivery
}

export interface EventOutletOptions extends EventWorld {
  secretKey: string
  webhookUrl: string | null
  allowLoopback: boolean
  onRecord(record: OaRecord): void
}

const laneOf = (event: OaEvent): string => {
  switch (event.kind) {
    case 'message':
      return event.message.chatId
    case 'group':
      return event.groupId
    case 'person':
      return event.userId
    case 'permission_revoked':
      return 'account'
  }
}

/** An https domain without a port; this machine where the stand-in was told to take it (B.8). */
const isAcceptable = (url: URL, allowLoopback: boolean): boolean => {
  if (allowLoopback && isLoopbackHost(url.hostname)) return true
  return url.protocol === 'https:' && url.port === '' && !isPrivateHost(url.hostname)
}

const Stamped = z.looseObject({ timestamp: z.union([z.string(), z.number()]).transform(String) })

const timestampIn = (body: string): string | null => {
  try {
    return Stamped.safeParse(JSON.parse(body)).data?.timestamp ?? null
  } catch {
    return null
  }
}

export const createEventOutlet = (options: EventOutletOptions): EventOutlet => {
  let url = options.webhookUrl
  let isDisabled = false
  let turn = 0
  const stopped = new AbortController()
  const delivery = createEventDelivery({
    target: () => (isDisabled ? null : url),
    onGivenUp() {
      isDisabled = true
    },
    onTaken: (eventId) => options.onRecord({ kind: 'oa_event_done', eventId }),
    switches: () => options.switches(),
    now: () => options.now(),
    appId: options.appId,
    oaId: options.oa.oaId,
    secretKey: options.secretKey,
  })

  const send = (lane: string, body: string): void => {
    if (url === null || isDisabled) return
    const event = { id: newOpaqueId(), lane, body, timestamp: timestampIn(body) }
    options.onRecord({ kind: 'oa_event', event })
    delivery.enqueue(event)
  }

  const write = (event: OaEvent, at: Instant): string => {
    const { bodyStyle, idsUnquoted } = options.switches()
    const shaped = shapeEvent({ ...options, now: () => at }, event, turn)
    const style = alternate(bodyStyle, ['odd', 'plain'], turn)
    const json = style === 'odd' ? writeOddly(shaped) : JSON.stringify(shaped)
    turn += 1
    return idsUnquoted ? withoutQuotesAroundIds(json) : json
  }

  return {
    emit: (event) => send(laneOf(event), write(event, options.now())),
    deliverRaw: (body) => send('raw', body),
    resume(events) {
      for (const event of events) delivery.enqueue(event)
    },
    async register(address) {
      const parsed = parseWebAddress(address)
      if (!parsed || !isAcceptable(parsed, options.allowLoopback)) return false
      if (!(await probe(address, stopped.signal))) return false
      url = address
      isDisabled = false
      return true
    },
    state: () => ({ url, isDisabled, waiting: delivery.waiting() }),
    delivery,
  }
}
