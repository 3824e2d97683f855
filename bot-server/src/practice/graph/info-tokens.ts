/** Makes the tokens by which a server learns a phone number: two minutes, once (platform C.4). */
import { newToken } from '../../lib/secrets.ts'

export interface InfoTokens {
  mint(zaloUserId: string): string
  /** Uses a token up. @returns whose it was, or null when it is unknown, used or too old */
  take(token: string): string | null
}

const LIFE_MS = 2 * 60_000

export const createInfoTokens = (nowMs: () => number): InfoTokens => {
  const tokens = new Map<string, { zaloUserId: string; untilMs: number }>()
  return {
    mint(zaloUserId) {
      const token = newToken()
      tokens.set(token, { zaloUserId, untilMs: nowMs() + LIFE_MS })
      return token
    },
    take(token) {
      const found = tokens.get(token)
      tokens.delete(token)
      return found && found.untilMs > nowMs() ? found.zaloUserId : null
    },
  }
}
