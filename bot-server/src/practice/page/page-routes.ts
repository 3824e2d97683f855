/** Serves the practice page and does what its visitor asks: speak, move the clock, hold a phone to a code. */
import { practice as words } from '@quan-triet/shared/i18n/vi/practice'
import { InstantInput } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import * as inputs from '../admin/admin-inputs.ts'
import { setSwitches as setZaloSwitches } from '../admin/create-admin-door.ts'
import type { ClockMover, MoveOutcome } from '../clock-mover.ts'
import { pageHtml, readPageFile } from './page-files.ts'
import type { PageParts } from './page-parts.ts'
import { chatLengths, pageState, switchState } from './page-state.ts'

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
const { bot: BotSwitches, ...otherSwitches } = inputs.SetSwitches.shape
const SetSwitches = z.object({
  botApi: BotSwitches,
  ...otherSwitches,
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

const say = async (c: Context, { botApi, chats }: PageParts) => {
  const { replyToId, ...input } = Say.parse(await c.req.json())
  if (input.text.trim() === '') return refuse(c, words.say.empty)
  if (input.text.length > TYPING_LIMIT) return refuse(c, words.say.tooLong)
  try {
    const said = replyToId === undefined ? input : { ...input, replyToId }
    const isOa = chats.isOaChat(input.chatId)
    return c.json(isOa ? chats.say({ ...said, mentions: input.mentionsBot }) : botApi.say(said))
  } catch {
    return refuse(c, words.say.notInChat)
  }
}

const setSwitches = async (c: Context, parts: PageParts) => {
  const { phone, botApi, ...zalo } = SetSwitches.parse(await c.req.json())
  if (phone) parts.phone.setRefusesConsent(phone.refusesConsent)
  setZaloSwitches(parts, { ...zalo, bot: botApi })
  publishSwitches(parts)
  return c.json(switchState(parts))
}

/** Shows every open page how the switches stand now. */
export const publishSwitches = (parts: PageParts): void =>
  parts.feed.publish('switches', switchState(parts))

export const createPageRoutes = (parts: PageParts): Hono => {
  const { phone, feed } = parts
  const routes = new Hono()
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
  routes.post('/practice/messages', (c) => say(c, parts))
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
