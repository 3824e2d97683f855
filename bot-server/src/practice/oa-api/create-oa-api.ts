/** Builds the stand-in for an Official Account and its groups: its calls, its chats, its sign-in and its webhook. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { Hono } from 'hono'
import { createOauth, type Oauth } from '../oauth/create-oauth.ts'
import type { TokenPair } from '../oauth/grants.ts'
import type { OauthSwitches } from '../oauth/settings.ts'
import { createCallRecord, type ReceivedCall } from '../wire/call-record.ts'
import { createMinuteWindow } from '../wire/minute-window.ts'
import { createFaultDice } from '../wire/send-faults.ts'
import { createApiRoutes } from './api-routes.ts'
import {
  createOaDirectory,
  type GroupState,
  newGroup,
  type OaGroup,
  type OaPerson,
} from './directory.ts'
import { createEventOutlet, type EventOutlet, type OaWebhookState } from './event-outlet.ts'
import { createOaLog } from './oa-log.ts'
import type { OaMessage } from './oa-message.ts'
import { isTokenRecord, type OaRecord } from './oa-record.ts'
import { createPeopleActs, type PeopleActs } from './people-acts.ts'
import type { OaState } from './state.ts'
import { createSwitchBoard, type SwitchBoard } from '../wire/switch-board.ts'
import { defaultOaSwitches, type OaSwitches } from './switches.ts'
import { createUploads } from './uploads.ts'

export interface OaApiOptions {
  oa: { oaId: string; name: string }
  appId: string
  appSecret: string
  /** "OA Secret Key": signs the webhook, and is not the app's secret (B.8). */
  secretKey: string
  /** Saved in the console: base64url(sha256(verifier)) and the callback address; null: none saved. */
  codeChallenge: string | null
  callbackUrl: string | null
  /** A pair that is good from the start; minted tokens only if omitted. */
  tokens?: TokenPair
  people: OaPerson[]
  groups: OaGroup[]
  /** The time that messages carry, windows and lives are counted by. */
  now(): Instant
  /** Saved without asking; `registerWebhook` asks first, as the console does. */
  webhookUrl?: string
  /** Takes addresses of this machine, which the real service refuses. */
  allowLoopback: boolean
  switches?: Partial<OaSwitches>
  oauthSwitches?: Partial<OauthSwitches>
  /** What an earlier run recorded; events not yet taken are delivered again. */
  records?: OaRecord[]
  /** Must have stored the record durably when it returns. */
  onRecord?(record: OaRecord): void
}

export interface OaApi extends PeopleActs {
  /** `/v3.0/oa/…`, `/v2.0/oa/…`; call with the server's bindings for a true broken connection. */
  routes: Hono
  /** `/v4/oa/…`, with the tokens. */
  oauth: Oauth
  /** Messages of a group, or of the private conversation with a person, by that person's id. */
  messages(chatId: string): OaMessage[]
  /** Whether a file or picture in a chat still opens (B.4). */
  isReadable(message: OaMessage): boolean
  switches: SwitchBoard<OaSwitches>
  isFollower(userId: string): boolean
  addPerson(person: OaPerson): void
  addGroup(group: OaGroup): void
  /** All groups that are not dissolved, as they stand. */
  groups(): GroupState[]
  /** Saves the address as the console does. @returns whether the unsigned probe `{}` got a 200 */
  registerWebhook(url: string): Promise<boolean>
  webhook(): OaWebhookState
  /** Sends any bytes, signed, for shapes no chat produces. */
  deliverRaw(body: string): void
  /** Every call received, and what truly became of it. */
  truth(): readonly ReceivedCall[]
  /** When the next try of an event falls due, by `now()`. */
  nextEventAt(): Instant | null
  /** Makes the tries that are due, after the clock was moved. */
  settle(): Promise<void>
  /** Resolves when every event is taken, or waits for a later try. */
  idle(): Promise<void>
  close(): Promise<void>
}

type OnRecord = (record: OaRecord) => void

interface Parts {
  board: SwitchBoard<OaSwitches>
  oauth: Oauth
  onRecord: OnRecord
  now: () => Instant
  outlet: () => EventOutlet
}

const createState = (options: OaApiOptions, parts: Parts): OaState => {
  const { board, oauth, onRecord, now } = parts
  const log = createOaLog()
  const directory = createOaDirectory(onRecord)
  let turn = 0
  const emit: OaState['emit'] = (event) => parts.outlet().emit(event)
  return {
    oa: options.oa,
    appId: options.appId,
    appSecret: options.appSecret,
    allowLoopback: options.allowLoopback,
    oauth,
    directory,
    log,
    uploads: createUploads({ now, takesCsv: () => board.get().takesCsv, onRecord }),
    truth: createCallRecord(),
    window: createMinuteWindow(),
    dice: createFaultDice(board),
    switches: () => board.get(),
    nextTurn: () => turn++,
    now,
    post(message) {
      log.add(message)
      onRecord({ kind: 'oa_message', message })
      if (message.from.isOa && !board.get().echoes) return
      const isGroup = directory.group(message.chatId) !== undefined
      const quoted = message.quotes === null ? undefined : log.find(message.chatId, message.quotes)
      emit({ kind: 'message', message, isGroup, quoted })
    },
    emit,
  }
}

/** Takes up what an earlier run recorded; what the options name and no record knows is new. */
const restore = (state: OaState, options: OaApiOptions, outlet: EventOutlet) => {
  const records = options.records ?? []
  const done = new Set(records.flatMap((r) => (r.kind === 'oa_event_done' ? [r.eventId] : [])))
  for (const record of records) {
    if (record.kind === 'oa_message') state.log.add(record.message)
    if (record.kind === 'oa_upload') state.uploads.restore(record)
    if (record.kind === 'oa_person' || record.kind === 'oa_group') state.directory.restore(record)
  }
  for (const person of options.people)
    if (!state.directory.person(person.userId))
      state.directory.restore({ kind: 'oa_person', person })
  for (const group of options.groups)
    if (!state.directory.group(group.groupId))
      state.directory.restore({ kind: 'oa_group', group: newGroup(group) })
  outlet.resume(
    records.flatMap((r) => (r.kind === 'oa_event' && !done.has(r.event.id) ? [r.event] : [])),
  )
}

/** Counts down to the moment at which the token dies in the middle of whatever runs. */
const createTokenCountdown = (board: SwitchBoard<OaSwitches>, oauth: Oauth) => () => {
  const left = board.get().tokenDiesAfterCalls
  if (left === null) return
  if (left === 0) oauth.expireAccess()
  board.set({ tokenDiesAfterCalls: left === 0 ? null : left - 1 })
}

const createOutlet = (options: OaApiOptions, state: OaState, onRecord: OnRecord): EventOutlet =>
  createEventOutlet({
    oa: options.oa,
    appId: options.appId,
    secretKey: options.secretKey,
    webhookUrl: options.webhookUrl ?? null,
    allowLoopback: options.allowLoopback,
    switches: () => state.switches(),
    now: () => state.now(),
    appUserIdOf: (userId) => state.directory.person(userId)?.appUserId ?? null,
    nameOf: (id) =>
      id === options.oa.oaId ? options.oa.name : (state.directory.person(id)?.displayName ?? id),
    onRecord,
  })

export const createOaApi = (options: OaApiOptions): OaApi => {
  const onRecord: OnRecord = (record) => options.onRecord?.(record)
  const board = createSwitchBoard<OaSwitches>({ ...defaultOaSwitches, ...options.switches }, () =>
    outlet.delivery.release(),
  )
  const now = () => addMs(options.now(), board.get().clockSkewMs)
  const { oauthSwitches, records, switches: _, ...given } = options
  const oauth = createOauth({
    ...given,
    oaId: options.oa.oaId,
    now: () => options.now(),
    ...(oauthSwitches && { switches: oauthSwitches }),
    records: (records ?? []).filter(isTokenRecord),
    onRecord,
  })
  const state = createState(options, { board, oauth, onRecord, now, outlet: () => outlet })
  const outlet: EventOutlet = createOutlet(options, state, onRecord)
  restore(state, options, outlet)
  return {
    ...createPeopleActs(state),
    routes: createApiRoutes(state, createTokenCountdown(board, oauth)),
    oauth,
    messages: (chatId) => state.log.list(chatId),
    isReadable: ({ readableUntil }) => readableUntil === null || readableUntil > state.now(),
    switches: board,
    isFollower: (userId) => state.directory.person(userId)?.follows === true,
    addPerson: (person) => state.directory.putPerson(person),
    addGroup: (group) => state.directory.putGroup(newGroup(group)),
    groups: () => state.directory.groups(),
    registerWebhook: (url) => outlet.register(url),
    webhook: () => outlet.state(),
    deliverRaw: (body) => outlet.deliverRaw(body),
    truth: () => state.truth.list(),
    nextEventAt: () => outlet.delivery.nextTryAt(),
    settle: () => outlet.delivery.settle(),
    idle: () => outlet.delivery.idle(),
    close: () => outlet.delivery.close(),
  }
}
