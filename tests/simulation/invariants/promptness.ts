/** Whoever asks is answered soon, whatever the clock said before: the first try leaves within minutes. */
import type { Played } from '../play.ts'
import type { Weather } from '../weather.ts'

/** A moment that a wrong clock gave is believed when it is up to 15 minutes ahead; one crash after the other takes less. */
const SOON_MS = 20 * 60_000

interface Answer {
  dedupeKey: string
  chatId: string
  body: string
}

const ANSWERS = `
  select dedupe_key as dedupeKey, chat_id as chatId, body from outbox
  where way = 'bot' and kind = 'answer'`

/** When nothing keeps the house from answering: in the dark or on a full disk it cannot, and a wrong clock may hold it. */
const isFair = ({ dark, diskFull, clock }: Weather, ms: number): boolean =>
  dark === null && diskFull === null && clock.every(({ until }) => ms > until)

/** Safe because only the house writes bodies, and each has a text. */
const textIn = (body: string): string => (JSON.parse(body) as { text: string }).text

/** @returns what is wrong */
export const checkPromptness = ({ world, people }: Played): string[] => {
  const { platform, weather } = world
  return world.disk.raw
    .prepare<[], Answer>(ANSWERS)
    .all()
    .flatMap(({ dedupeKey, chatId, body }) => {
      const eventId = dedupeKey.split(':')[1] ?? ''
      const askedAt = people.acknowledged.get(eventId)
      if (askedAt === undefined || !isFair(weather, askedAt)) return []
      const text = textIn(body).normalize('NFC')
      const isFirst = platform.calls.some(
        (call) =>
          call.chatId === chatId &&
          call.text === text &&
          call.ms >= askedAt - SOON_MS &&
          call.ms <= askedAt + SOON_MS,
      )
      return isFirst ? [] : [`the answer to ${eventId} did not leave soon`]
    })
}
