/** Opens the stand-ins to whoever tests against them, over HTTP: switches, people, clock, and the truth. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { Hono, type Context } from 'hono'
import type { z } from 'zod'
import type { BotApi } from '../bot-api/create-bot-api.ts'
import type { Graph } from '../graph/create-graph.ts'
import type { Notification } from '../notification/create-notification.ts'
import type { OaApi } from '../oa-api/create-oa-api.ts'
import { isOwnPage } from '../wire/own-page.ts'
import * as inputs from './admin-inputs.ts'

export interface StandIns {
  botApi: BotApi
  oa: OaApi
  graph: Graph
  notification: Notification
  now(): Instant
  /** Called after anything was changed at this door. */
  onChange?(): void
  /** Moves the clock, with everything that falls due. @returns false when it did not get there */
  moveClockTo(instant: Instant): Promise<boolean>
}

/** Safe because it only drops keys whose value is undefined. */
export const onlyGiven = <T extends object>(
  changes: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }

/** How every switch stands. */
export const switchesOf = ({ botApi, oa, graph, notification }: Switchable) => ({
  bot: botApi.switches.get(),
  oa: oa.switches.get(),
  oauth: oa.oauth.switches.get(),
  graph: graph.switches.get(),
  notification: notification.switches.get(),
})

type Switchable = Pick<StandIns, 'botApi' | 'oa' | 'graph' | 'notification'>

/** Changes the named switches and leaves the others. */
export const setSwitches = (
  { botApi, oa, graph, notification }: Switchable,
  changes: inputs.SetSwitches,
): void => {
  if (changes.bot) botApi.switches.set(onlyGiven(changes.bot))
  if (changes.oa) oa.switches.set(onlyGiven(changes.oa))
  if (changes.oauth) oa.oauth.switches.set(onlyGiven(changes.oauth))
  if (changes.graph) graph.switches.set(onlyGiven(changes.graph))
  if (changes.notification) notification.switches.set(onlyGiven(changes.notification))
}

const say = ({ botApi, oa }: StandIns, { to, ...said }: z.infer<typeof inputs.Say>) =>
  to === 'bot' ? botApi.say(asBotWords(onlyGiven(said))) : oa.say(asOaWords(onlyGiven(said)))

/** Safe because the input was parsed as this very shape; only keys without a value were dropped. */
const asBotWords = (said: object) => said as Parameters<BotApi['say']>[0]
const asOaWords = (said: object) => said as Parameters<OaApi['say']>[0]

const actInGroup = (oa: OaApi, act: Extract<inputs.Act, { groupId: string }>): void => {
  switch (act.act) {
    case 'join':
      return oa.join(act.groupId, act.userId)
    case 'leave':
      return oa.leave(act.groupId, act.userId)
    case 'ask_to_join':
      return oa.askToJoin(act.groupId, act.userId)
    case 'dissolve':
      return oa.dissolve(act.groupId)
    case 'enable':
      return oa.setGroupEnabled(act.groupId, true)
    case 'disable':
      return oa.setGroupEnabled(act.groupId, false)
  }
}

const act = ({ oa, botApi, notification }: StandIns, wish: inputs.Act): void => {
  if ('groupId' in wish) return actInGroup(oa, wish)
  switch (wish.act) {
    case 'follow':
      return oa.follow(wish.userId)
    case 'unfollow':
      return oa.unfollow(wish.userId)
    case 'interact':
      return oa.interact(wish.userId)
    case 'revoke_permission':
      return oa.revokePermission()
    case 'set_bot_group':
      return botApi.setGroupFate(wish.chatId, wish.fate)
    case 'allow_notices':
      return notification.allow(wish.zaloUserId, wish.isAllowed)
  }
}

const add = ({ oa, botApi }: StandIns, wish: inputs.Add): void => {
  switch (wish.kind) {
    case 'oa_person':
      return oa.addPerson(wish.person)
    case 'oa_group':
      return oa.addGroup(wish.group)
    case 'bot_person':
      return botApi.addPerson(wish.person)
    case 'bot_group':
      return botApi.addGroup(wish.group)
  }
}

const tokens = ({ oa, graph }: StandIns, wish: z.infer<typeof inputs.Tokens>): object => {
  switch (wish.want) {
    case 'oa_pair':
      return oa.oauth.mint()
    case 'oa_code':
      return { code: oa.oauth.mintCode() }
    case 'expire_oa_access':
      oa.oauth.expireAccess()
      return {}
    case 'revoke_oa':
      oa.oauth.revoke()
      return {}
    case 'access_token':
      return { accessToken: graph.mintAccessToken(wish.zaloUserId) }
    case 'phone_token':
      return { phoneToken: graph.mintPhoneToken(wish.zaloUserId) }
  }
}

const truthOf = ({ botApi, oa, notification }: StandIns) => ({
  bot: botApi.truth(),
  oa: oa.truth(),
  notification: notification.truth(),
})

const messagesOf = ({ botApi, oa, notification }: StandIns, chatId: string) => ({
  bot: botApi.messages(chatId),
  oa: oa.messages(chatId),
  notices: notification.notices(chatId),
})

const stateOf = (standIns: StandIns) => ({
  now: standIns.now(),
  switches: switchesOf(standIns),
  oaWebhook: standIns.oa.webhook(),
  oaGroups: standIns.oa.groups(),
  rotations: standIns.oa.oauth.rotations(),
})

const moveClock = async (standIns: StandIns, wish: z.infer<typeof inputs.MoveClock>) => {
  const target = 'to' in wish ? wish.to : addMs(standIns.now(), wish.byMs)
  const hasArrived = await standIns.moveClockTo(target)
  return { now: standIns.now(), hasArrived }
}

/** Everything is JSON; what cannot be done answers 400 with the reason. */
export const createAdminDoor = (standIns: StandIns): Hono => {
  const door = new Hono()
  const post = <T>(
    path: string,
    schema: z.ZodType<T>,
    answer: (input: T) => object | void | Promise<object>,
  ) =>
    door.post(path, async (c: Context) => {
      const answered = (await answer(schema.parse(await c.req.json()))) ?? {}
      standIns.onChange?.()
      return c.json(answered)
    })
  door.use('*', async (c, next) =>
    isOwnPage(c) ? next() : c.json({ error: 'not from another page' }, 403),
  )
  door.onError((error, c) => c.json({ error: error.message }, 400))
  door.get('/state', (c) => c.json(stateOf(standIns)))
  door.get('/truth', (c) => c.json(truthOf(standIns)))
  door.get('/messages/:chatId', (c) => c.json(messagesOf(standIns, c.req.param('chatId'))))
  post('/switches', inputs.SetSwitches, (changes) => {
    setSwitches(standIns, changes)
    return switchesOf(standIns)
  })
  post('/say', inputs.Say, (said) => say(standIns, said))
  post('/act', inputs.Act, (wish) => act(standIns, wish))
  post('/add', inputs.Add, (wish) => add(standIns, wish))
  post('/clock', inputs.MoveClock, (wish) => moveClock(standIns, wish))
  post('/tokens', inputs.Tokens, (wish) => tokens(standIns, wish))
  post('/oa-webhook', inputs.RegisterWebhook, async ({ url }) => ({
    isSaved: await standIns.oa.registerWebhook(url),
  }))
  post('/raw', inputs.Raw, (raw) =>
    raw.to === 'bot' ? standIns.botApi.deliverRaw(raw.update) : standIns.oa.deliverRaw(raw.body),
  )
  return door
}
