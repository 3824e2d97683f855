/** Answers what a phone asks the stand-in from inside the frame, under `/zalo/phone/…`. */
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { Graph } from '../graph/create-graph.ts'
import { jumpAnswer, type PhonePerson } from './phone-people.ts'
import { readPhoneScript } from './phone-scripts.ts'
import type { SharedCard } from './sdk-hosts.ts'
import { textOfSheet } from './share-sheet.ts'
import type { WaitingRoom } from './waiting-room.ts'

export interface PhoneDoorsOptions {
  secret: string
  graph: Graph
  personOf(botUserId: string): PhonePerson | undefined
  cards: Map<string, SharedCard>
  scans: WaitingRoom<null, string>
  shares: WaitingRoom<string, string>
  refusesConsent(): boolean
  /** Puts a shared text into a chat as this person. @returns false when that person cannot write there */
  share(botUserId: string, chatId: string, text: string): boolean
  onOpenAddress(botUserId: string, url: string): void
  onNoticesAllowed(person: PhonePerson): void
  onOaTouched(person: PhonePerson, how: 'follow' | 'interact'): void
  onScreen(botUserId: string, rows: string[]): void
}

const As = z.object({ as: z.string() })
const Screen = As.extend({ rows: z.array(z.string().max(100)).max(100) })
const Share = As.extend({ sheet: z.record(z.string(), z.unknown()) })
/** The SDK asks for no scope by name when it wants the person's name and picture. */
const Authorize = As.extend({ scopes: z.array(z.string()).default(['scope.userInfo']) })
const Locate = As.extend({
  latitude: z.string().regex(/^-?\d+(\.\d+)?$/),
  longitude: z.string().regex(/^-?\d+(\.\d+)?$/),
})
const OpenAddress = As.extend({ url: z.url() })

const REFUSED = { error_code: -201, error_message: 'User refused' }
/** Of native dialogs the person closes without agreeing. */
const DENIED = { error_code: -1, error_message: 'User denied' }
const AGREED = { error_code: 0, error_message: 'Success' }
const TouchOa = As.extend({ how: z.enum(['follow', 'interact']) })

const jump = async (c: Context, options: PhoneDoorsOptions) => {
  const person = options.personOf(As.parse(await c.req.json()).as)
  if (!person) return c.json({ error_code: -1401, error_message: 'nobody is signed in' }, 404)
  const isGranted = options.graph.hasGrantedUserInfo(person.zaloUserId)
  return c.json(jumpAnswer(person, options.secret, isGranted))
}

const authorize = async (c: Context, options: PhoneDoorsOptions) => {
  const { as, scopes } = Authorize.parse(await c.req.json())
  const person = options.personOf(as)
  if (!person || options.refusesConsent()) return c.json(REFUSED)
  if (scopes.includes('scope.userInfo')) options.graph.grantUserInfo(person.zaloUserId)
  const data = Object.fromEntries(scopes.map((scope) => [scope, true]))
  return c.json({ error_code: 0, error_message: 'Success', data })
}

const share = async (c: Context, options: PhoneDoorsOptions) => {
  const { as, sheet } = Share.parse(await c.req.json())
  const text = textOfSheet(sheet, options.cards)
  const chatId = await options.shares.wait(as, text, c.req.raw.signal)
  return c.json({ shared: chatId !== null && options.share(as, chatId, text) })
}

/** Asks the person what only the person can allow; whoever refuses consent refuses this, too. */
const askPerson = (
  c: Context,
  options: PhoneDoorsOptions,
  { as, agree }: { as: string; agree: (person: PhonePerson) => void },
) => {
  const person = options.personOf(as)
  if (!person || options.refusesConsent()) return c.json(DENIED)
  agree(person)
  return c.json(AGREED)
}

const touchOa = async (c: Context, options: PhoneDoorsOptions) => {
  const { as, how } = TouchOa.parse(await c.req.json())
  return askPerson(c, options, { as, agree: (person) => options.onOaTouched(person, how) })
}

/** Where this phone is, as a token that only the app's server can read. */
const locate = async (c: Context, options: PhoneDoorsOptions) => {
  const { as, ...place } = Locate.parse(await c.req.json())
  const person = options.personOf(as)
  if (!person || options.refusesConsent()) return c.json(DENIED)
  const token = options.graph.mintPlaceToken(person.zaloUserId, place)
  return c.json({ ...AGREED, data: { token } })
}

export const createPhoneDoors = (options: PhoneDoorsOptions): Hono => {
  const doors = new Hono()
  doors.post('/jump', (c) => jump(c, options))
  doors.post('/authorize', (c) => authorize(c, options))
  doors.post('/locate', (c) => locate(c, options))
  doors.post('/share', (c) => share(c, options))
  doors.post('/touch-oa', (c) => touchOa(c, options))
  doors.post('/allow-notices', async (c) => {
    const { as } = As.parse(await c.req.json())
    return askPerson(c, options, { as, agree: (person) => options.onNoticesAllowed(person) })
  })
  doors.post('/scan', async (c) => {
    const { as } = As.parse(await c.req.json())
    return c.json({ content: await options.scans.wait(as, null, c.req.raw.signal) })
  })
  doors.post('/open-address', async (c) => {
    const { as, url } = OpenAddress.parse(await c.req.json())
    options.onOpenAddress(as, url)
    return c.json({})
  })
  doors.post('/screen', async (c) => {
    const { as, rows } = Screen.parse(await c.req.json())
    options.onScreen(as, rows)
    return c.json({})
  })
  doors.get('/:script{phone-[a-z]+\\.js}', (c) => readPhoneScript(c.req.param('script')))
  return doors
}
