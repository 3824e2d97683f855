/** Builds the stand-in for Mini App notifications: to one person, and only to who allowed them (platform C.8). */
import { Instant } from '@quan-triet/shared/models/moments'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { isSameSecret } from '../../lib/secrets.ts'
import { brokenAnswer } from '../wire/broken-answers.ts'
import { createCallRecord, type ReceivedCall } from '../wire/call-record.ts'
import { newOpaqueId } from '../wire/opaque-id.ts'
import {
  createFaultDice,
  failAfterDelivery,
  failBeforeDelivery,
  noSendFaults,
  sendFaultSwitches,
} from '../wire/send-faults.ts'

export const Notice = z.object({
  id: z.string(),
  zaloUserId: z.string(),
  title: z.string(),
  text: z.string(),
  buttonText: z.string(),
  buttonUrl: z.string(),
  sentAt: Instant,
})
export type Notice = z.infer<typeof Notice>

/** What must survive a restart. */
export const NotificationRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notice'), notice: Notice }),
  z.object({ kind: z.literal('notice_allowed'), zaloUserId: z.string(), isAllowed: z.boolean() }),
])
export type NotificationRecord = z.infer<typeof NotificationRecord>

export const NotificationSwitches = z.object({
  ...sendFaultSwitches,
  isAbroad: z.boolean(),
})
export type NotificationSwitches = z.infer<typeof NotificationSwitches>

export interface NotificationOptions {
  apiKey: string
  miniAppId: string
  /** Who has the app, by the Zalo App's ids. */
  isKnown(zaloUserId: string): boolean
  now(): Instant
  switches?: Partial<NotificationSwitches>
  records?: NotificationRecord[]
  onRecord?(record: NotificationRecord): void
}

export interface Notification {
  /** `/notification/template`. */
  routes: Hono
  /** The person answers the phone's question whether the app may send notices. */
  allow(zaloUserId: string, isAllowed: boolean): void
  isAllowed(zaloUserId: string): boolean
  /** What the person's phone shows, oldest first. */
  notices(zaloUserId: string): Notice[]
  truth(): readonly ReceivedCall[]
  switches: {
    get(): NotificationSwitches
    set(changes: Partial<NotificationSwitches>): void
    replaceNext(next: NotificationSwitches['nextSends']): void
  }
}

const Body = z.looseObject({
  templateId: z.string().min(1),
  templateData: z.looseObject({
    buttonText: z.string(),
    buttonUrl: z.string(),
    title: z.string(),
    contentTitle: z.string(),
    contentDescription: z.string(),
  }),
})

/** Codes of this interface are not published: numbers of this stand-in. */
class NotificationRefusal extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/** @throws NotificationRefusal for a wrong key, app or person */
const requireCaller = (c: Context, options: NotificationOptions): string => {
  const key = c.req.header('x-api-key') ?? ''
  if (!isSameSecret(key, `Bearer ${options.apiKey}`))
    throw new NotificationRefusal(401, 'Unauthorized: api key is invalid')
  if (c.req.header('x-miniapp-id') !== options.miniAppId)
    throw new NotificationRefusal(-201, 'X-MiniApp-Id is invalid')
  const zaloUserId = c.req.header('x-user-id') ?? ''
  if (!options.isKnown(zaloUserId)) throw new NotificationRefusal(-201, 'User does not exist')
  return zaloUserId
}

const readBody = async (c: Context) => {
  const body = Body.safeParse(await c.req.json().catch(() => null))
  if (!body.success) throw new NotificationRefusal(-201, 'templateData is invalid')
  return body.data
}

const refuseRate = (): never => {
  throw new NotificationRefusal(429, 'Too many requests')
}

const createSwitches = (initial: Partial<NotificationSwitches>): Notification['switches'] => {
  let current: NotificationSwitches = { ...noSendFaults, isAbroad: false, ...initial }
  return {
    get: () => current,
    set(changes) {
      current = { ...current, ...changes }
    },
    replaceNext(nextSends) {
      current = { ...current, nextSends }
    },
  }
}

interface Shelf {
  keep(record: NotificationRecord): void
  isAllowed(zaloUserId: string): boolean
  notices(zaloUserId: string): Notice[]
}

const createShelf = (): Shelf => {
  const allowed = new Set<string>()
  const byPerson = new Map<string, Notice[]>()
  return {
    keep(record) {
      if (record.kind === 'notice') {
        const { notice } = record
        byPerson.set(notice.zaloUserId, [...(byPerson.get(notice.zaloUserId) ?? []), notice])
      } else if (record.isAllowed) allowed.add(record.zaloUserId)
      else allowed.delete(record.zaloUserId)
    },
    isAllowed: (zaloUserId) => allowed.has(zaloUserId),
    notices: (zaloUserId) => [...(byPerson.get(zaloUserId) ?? [])],
  }
}

export const createNotification = (options: NotificationOptions): Notification => {
  const switches = createSwitches(options.switches ?? {})
  const dice = createFaultDice(switches)
  const truth = createCallRecord()
  const shelf = createShelf()
  for (const record of options.records ?? []) shelf.keep(record)
  const add = (record: NotificationRecord) => {
    shelf.keep(record)
    options.onRecord?.(record)
  }

  const send = async (c: Context, noted: ReceivedCall): Promise<Response> => {
    const zaloUserId = requireCaller(c, options)
    noted.chatId = zaloUserId
    const { templateData: data } = await readBody(c)
    noted.text = data.contentDescription
    if (switches.get().isAbroad)
      throw new NotificationRefusal(-501, 'IP address not inside Vietnam: 127.0.0.1')
    if (!shelf.isAllowed(zaloUserId))
      throw new NotificationRefusal(-1, 'User has not granted permission to send notification')
    const fault = dice.draw(options.now())
    failBeforeDelivery(fault, refuseRate)
    const { title, contentDescription: text, buttonText, buttonUrl } = data
    const sent = { id: newOpaqueId(), zaloUserId, title, text, buttonText, buttonUrl }
    add({ kind: 'notice', notice: { ...sent, sentAt: options.now() } })
    Object.assign(noted, { messageId: sent.id, isDelivered: true })
    const { slowMs } = switches.get()
    await failAfterDelivery(fault, { slowMs, signal: c.req.raw.signal })
    return c.json({ error: 0, message: 'Success', data: { message_id: sent.id } })
  }

  const routes = new Hono()
  routes.post('/notification/template', async (c) => {
    const noted = beginNote(options.now())
    truth.add(noted)
    try {
      return await send(c, noted)
    } catch (error) {
      return answerFailure(c, error, noted)
    }
  })

  return {
    routes,
    allow: (zaloUserId, isAllowed) => add({ kind: 'notice_allowed', zaloUserId, isAllowed }),
    isAllowed: (zaloUserId) => shelf.isAllowed(zaloUserId),
    notices: (zaloUserId) => shelf.notices(zaloUserId),
    truth: () => truth.list(),
    switches,
  }
}

/** A call as it stands when it has just come in. */
const beginNote = (at: Instant): ReceivedCall => ({
  at,
  machineMs: Date.now(),
  method: '/notification/template',
  chatId: null,
  text: null,
  messageId: null,
  isDelivered: false,
  answer: 'success',
  code: 0,
})

const answerFailure = (c: Context, error: unknown, noted: ReceivedCall): Response => {
  const broken = brokenAnswer(c, error)
  if (broken) {
    Object.assign(noted, { answer: 'none', code: null })
    return broken
  }
  if (!(error instanceof NotificationRefusal)) throw error
  Object.assign(noted, { answer: 'refusal', code: error.code })
  return c.json({ error: error.code, message: error.message })
}
