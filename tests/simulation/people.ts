/** Plays the people of a run: phones that ask the house again until it answers, and chats whose events come late and twice. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { identifyUpdate } from '@quan-triet/bot-server/zalo/bot-api/parse'
import { drawOf } from './draw.ts'
import { HOUSE, WEBHOOK_SECRET } from './platform.ts'
import { tokenOf } from './scene.ts'
import type { World } from './world.ts'

export interface Answer {
  status: number
  body: unknown
}

interface Call {
  method: string
  path: string
  json?: unknown
}

export interface People {
  /** Asks the house until it answers anything but "not now". */
  call(person: number, call: Call): Promise<Answer>
  /** Asks once; undefined when no answer came. */
  callOnce(person: number, call: Call): Promise<Answer | undefined>
  /**
   * Writes in a group, or to the bot in private.
   * @returns the id of the event
   */
  say(message: Message): string
  /** Resolves when the house has understood an event. */
  understood(eventId: string): Promise<void>
  /** The platform hands over an event: it comes as late and as often as the weather says. */
  takeEvent(body: string): void
  /** Events that the house said it has, and when it first did, in the simulation's time. */
  acknowledged: ReadonlyMap<string, number>
}

export interface Message {
  /** Names the message within its plan: the same name is the same id in every run of it. */
  key: string
  from: number
  text: string
  /** Where it is written; in private if omitted. */
  group?: string
  /** The event comes within seconds, as somebody waits for what follows; its repeats come when they like. */
  isPrompt?: boolean
}

const accountOf = (person: number) => {
  const account = fixtureAccounts[person]
  if (!account) throw new Error(`there is no person ${person}`)
  return account
}

const AGAIN_MS = [1000, 2000, 5000, 10_000, 20_000, 30_000]
const MOST_TRIES = 200
const LOOK_MS = 5000

/** Too busy, asked too often, or broken: whoever wants something asks again. */
const isNotNow = ({ status }: Response): boolean => status === 429 || status >= 500

const requestTo = (path: string, init: RequestInit & { body?: string }): Request =>
  new Request(`${HOUSE}${path}`, {
    ...init,
    headers: {
      'content-type': 'application/json',
      ...(init.body !== undefined && { 'content-length': String(Buffer.byteLength(init.body)) }),
      ...(init.headers as Record<string, string>),
    },
  })

const callRequest = (person: number, { method, path, json }: Call): Request =>
  requestTo(path, {
    method,
    headers: { authorization: `Bearer ${tokenOf(accountOf(person).personId)}` },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  })

const eventRequest = (body: string) => () =>
  requestTo('/webhooks/zalo-bot', {
    method: 'POST',
    headers: { 'x-bot-api-secret-token': WEBHOOK_SECRET },
    body,
  })

/** @param plan what the platform draws the ids of messages from: the same plan, the same messages */
export const createPeople = (world: World, seed: number, plan: number): People => {
  const { time, trace, weather } = world
  const lines = drawOf(seed, 'lines')
  const acknowledged = new Map<string, number>()
  const prompt = new Set<string>()

  /** One way there and back, either of which may be lost. */
  const ask = async (
    make: () => Request,
    lost: { request: number; answer: number },
  ): Promise<Response | undefined> => {
    await world.until(time.now() + lines.between(5, 150))
    if (!world.isCalm() && lines.chance(lost.request)) {
      trace.fault('request_lost')
      return undefined
    }
    const process = world.process()
    const answer = await process?.ask(make())
    process?.kick()
    await world.until(time.now() + lines.between(5, 150))
    if (answer && !world.isCalm() && lines.chance(lost.answer)) {
      trace.fault('response_lost')
      return undefined
    }
    return answer
  }
  /** Tries until the house has it. */
  const insist = async (
    make: () => Request,
    lost: { request: number; answer: number },
  ): Promise<Response> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const answer = await ask(make, lost)
      if (answer && !isNotNow(answer)) return answer
      await world.until(time.now() + (AGAIN_MS[tries] ?? 60_000))
    }
    throw new Error('the house never answered')
  }
  const deliver = async (body: string, afterMs: number): Promise<void> => {
    const { eventId } = identifyUpdate(JSON.parse(body))
    await world.until(time.now() + afterMs)
    const answer = await insist(eventRequest(body), { request: 0.02, answer: 0.02 })
    trace.note(`event ${eventId} ${answer.status}`)
    if (answer.status !== 200 || eventId === null || acknowledged.has(eventId)) return
    acknowledged.set(eventId, time.now())
  }
  const takeEvent = (body: string): void => {
    const { copies, withinMs } = weather.events
    const isPrompt = prompt.has(identifyUpdate(JSON.parse(body)).eventId ?? '')
    const count = lines.between(1, copies)
    for (let copy = 0; copy < count; copy += 1) {
      if (copy > 0) trace.fault('event_again')
      const late = (withinMs / 3) * lines.between(0, 3) + lines.between(0, 3000)
      void deliver(body, isPrompt && copy === 0 ? 0 : Math.min(withinMs, late))
    }
  }
  const lostOnPhones = { request: weather.phones.lostRequest, answer: weather.phones.lostAnswer }
  const read = async (
    person: number,
    { method, path }: Call,
    answer: Response,
  ): Promise<Answer> => {
    const text = await answer.text()
    trace.note(`${method} ${path} by ${person}: ${answer.status}`)
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  }
  return {
    acknowledged,
    takeEvent,
    async call(person, call) {
      const answer = await insist(() => callRequest(person, call), lostOnPhones)
      return read(person, call, answer)
    },
    async callOnce(person, call) {
      const answer = await ask(() => callRequest(person, call), lostOnPhones)
      return answer && !isNotNow(answer) ? read(person, call, answer) : undefined
    },
    say({ key, from, text, group, isPrompt = false }) {
      const { botUserId } = accountOf(from)
      const message = world.withChance(drawOf(plan, 'message', key), () =>
        world.platform.bot.say({
          chatId: group ?? botUserId,
          from: botUserId,
          text,
          mentionsBot: group !== undefined,
        }),
      )
      if (isPrompt) prompt.add(message.id)
      return message.id
    },
    async understood(eventId) {
      const state = world.disk.raw.prepare<[string], { state: string }>(
        'select state from inbox where event_id = ?',
      )
      const isUnderstood = () =>
        !['received', 'queued', undefined].includes(state.get(eventId)?.state)
      while (!isUnderstood()) await world.until(time.now() + LOOK_MS)
    },
  }
}
