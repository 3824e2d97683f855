/** Serves the practice page and does what its visitor asks: speak, move the clock, hold a phone to a code. */
import { practice as words } from '@quan-triet/shared/i18n/vi/practice'
import { InstantInput } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { BotApi } from '../bot-api/create-bot-api.ts'
import { BotApiSwitches } from '../bot-api/switches.ts'
import type { ClockMover, MoveOutcome } from '../clock-mover.ts'
import { pageHtml, readPageFile } from './page-files.ts'
import type { PageParts } from './page-parts.ts'
import { pageState, switchState } from './page-state.ts'

const MoveClock = z.discriminatedUnion('to', [
  z.object({ to: z.literal('minutes'), minutes: z.int().min(1).max(1440) }),
  z.object({ to: z.literal('next') }),
  z.object({ to: z.literal('instant'), instant: InstantInput }),
])
const Say = z.object({
  chatId: z.string(),
  from: z.string(),
  text: z.string(),
  mentionsBot: z.boolean().default(false),
  replyToId: z.string().optional(),
})
const Scan = z.object({ as: z.string(), content: z.string().nullable() })
const PickChat = z.object({ as: z.string(), chatId: z.string().nullable() })
const SetSwitches = z.object({
  botApi: BotApiSwitches.partial().optional(),
  graph: z.object({ isAbroad: z.boolean() }).partial().optional(),
  phone: z.object({ refusesConsent: z.boolean() }).optional(),
})

/** What a person can type at once in Zalo's composer. */
const TYPING_LIMIT = 2000

/** A refusal is an answer like any other: the page says its words. */
const refuse = (c: Context, refused: string) => c.json({ refused })

const move = (mover: ClockMover, wish: z.infer<typeof MoveClock>): Promise<MoveOutcome> => {
  switch (wish.to) {
    case 'next':
      return mover.moveToNextEvent()
    case 'minutes':
      return mover.moveTo(addMs(mover.state().now, wish.minutes * 60_000))
    case 'instant':
      return mover.moveTo(wish.instant)
  }
}

/** How many messages each chat holds, by chat id. */
const chatLengths = ({ world, botApi }: PageParts): Map<string, number> => {
  const { groups, accounts } = world
  const ids = [...groups.map(({ chatId }) => chatId), ...accounts.map((one) => one.botUserId)]
  return new Map(ids.map((id) => [id, botApi.messages(id).length]))
}

/** Answers where the clock arrived, and which chats got how many messages on the way. */
const moveClock = async (c: Context, parts: PageParts) => {
  const wish = MoveClock.parse(await c.req.json())
  const before = chatLengths(parts)
  const outcome = await move(parts.mover, wish)
  if (outcome !== 'arrived') return refuse(c, words.clock[outcome])
  const news = [...chatLengths(parts)].flatMap(([chatId, length]) => {
    const count = length - (before.get(chatId) ?? 0)
    return count > 0 ? [{ chatId, count }] : []
  })
  return c.json({ ...parts.mover.state(), news })
}

const say = async (c: Context, botApi: BotApi) => {
  const { replyToId, ...input } = Say.parse(await c.req.json())
  if (input.text.trim() === '') return refuse(c, words.say.empty)
  if (input.text.length > TYPING_LIMIT) return refuse(c, words.say.tooLong)
  try {
    return c.json(botApi.say(replyToId === undefined ? input : { ...input, replyToId }))
  } catch {
    return refuse(c, words.say.notInChat)
  }
}

const setSwitches = async (c: Context, parts: PageParts) => {
  const changes = SetSwitches.parse(await c.req.json())
  if (changes.graph?.isAbroad !== undefined)
    parts.graph.switches.set({ isAbroad: changes.graph.isAbroad })
  if (changes.phone) parts.phone.setRefusesConsent(changes.phone.refusesConsent)
  if (changes.botApi) parts.botApi.switches.set(onlyGiven(changes.botApi))
  const state = switchState(parts)
  parts.feed.publish('switches', state)
  return c.json(state)
}

/** Safe because it only drops keys whose value is undefined. */
const onlyGiven = (changes: object) =>
  Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Partial<BotApiSwitches>

/** Another site's page may not steer the practice through the visitor's browser. */
const isOwnPage = (c: Context): boolean => {
  const origin = c.req.header('origin')
  return (
    origin === undefined || (URL.canParse(origin) && new URL(origin).host === c.req.header('host'))
  )
}

export const createPageRoutes = (parts: PageParts): Hono => {
  const { botApi, phone, feed } = parts
  const routes = new Hono()
  routes.use('/practice/*', async (c, next) =>
    c.req.method === 'GET' || isOwnPage(c) ? next() : c.json({ refused: words.page.failed }, 403),
  )
  routes.onError((error, c) => {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return c.json({ refused: words.page.failed }, 400)
    throw error
  })
  routes.get('/', async (c) => c.html(await pageHtml()))
  routes.get('/practice/assets/:file', (c) => readPageFile(c.req.param('file')))
  routes.get('/practice/events', (c) => feed.open(c, pageState(parts)))
  routes.get('/practice/state', (c) => c.json(pageState(parts)))
  routes.post('/practice/clock', (c) => moveClock(c, parts))
  routes.post('/practice/messages', (c) => say(c, botApi))
  routes.post('/practice/scan', async (c) => {
    const { as, content } = Scan.parse(await c.req.json())
    phone.scan(as, content)
    return c.json({})
  })
  routes.post('/practice/share', async (c) => {
    const { as, chatId } = PickChat.parse(await c.req.json())
    phone.pickChat(as, chatId)
    return c.json({})
  })
  routes.get('/practice/zalo/switches', (c) => c.json(switchState(parts)))
  routes.post('/practice/zalo/switches', (c) => setSwitches(c, parts))
  return routes
}
