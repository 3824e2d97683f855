/** Makes the tokens by which a server learns a phone number or a place: two minutes, once (platform C.4). */
import { newToken } from '../../lib/secrets.ts'

/** Degrees as Zalo writes them: `"10.758341"`. */
export interface PhonePlace {
  latitude: string
  longitude: string
}

interface Told {
  zaloUserId: string
  /** Where the phone was when it gave the token; null: the token is about its number. */
  place: PhonePlace | null
}

export interface InfoTokens {
  mint(told: Told): string
  /** Uses a token up. @returns what it tells, or null when it is unknown, used or too old */
  take(token: string): Told | null
}

const LIFE_MS = 2 * 60_000

export const createInfoTokens = (nowMs: () => number): InfoTokens => {
  const tokens = new Map<string, { told: Told; untilMs: number }>()
  return {
    mint(told) {
      const token = newToken()
      tokens.set(token, { told, untilMs: nowMs() + LIFE_MS })
      return token
    },
    take(token) {
      const found = tokens.get(token)
      tokens.delete(token)
      return found && found.untilMs > nowMs() ? found.told : null
    },
  }
}
