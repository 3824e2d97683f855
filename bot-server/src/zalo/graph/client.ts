/** Asks graph.zalo.me whose access token this is (platform C.4); only the id is asked for. */
import { ZaloUserId } from '@quan-triet/shared/models/ids'
import { createHmac } from 'node:crypto'
import { z } from 'zod'

export interface GraphSettings {
  /** `https://graph.zalo.me`, or the stand-in. */
  baseUrl: string
  appSecret: string
  timeoutMs?: number
}

/** Whose token it is, or why that cannot be said, by cause. */
export type WhoIs =
  | { kind: 'known'; zaloUserId: ZaloUserId }
  | { kind: 'refused' }
  | { kind: 'outside_vietnam' }
  | { kind: 'unreachable' }

const Answer = z.looseObject({ error: z.number().optional(), id: ZaloUserId.optional() })
const OUTSIDE_VIETNAM = -501
const DEFAULT_TIMEOUT_MS = 5000

/** `appsecret_proof`: hex HMAC-SHA256 of the access token under the app's secret. */
const proofOf = (accessToken: string, appSecret: string): string =>
  createHmac('sha256', appSecret).update(accessToken, 'utf8').digest('hex')

/** Never throws: what goes wrong is one of the kinds. */
export const askWhoIs = async (settings: GraphSettings, accessToken: string): Promise<WhoIs> => {
  try {
    const response = await fetch(`${settings.baseUrl}/v2.0/me?fields=id`, {
      headers: {
        access_token: accessToken,
        appsecret_proof: proofOf(accessToken, settings.appSecret),
      },
      signal: AbortSignal.timeout(settings.timeoutMs ?? DEFAULT_TIMEOUT_MS),
    })
    const answer = Answer.safeParse(await response.json())
    if (!answer.success || response.status >= 500) return { kind: 'unreachable' }
    if (answer.data.error === OUTSIDE_VIETNAM) return { kind: 'outside_vietnam' }
    if (answer.data.id === undefined || (answer.data.error ?? 0) !== 0) return { kind: 'refused' }
    return { kind: 'known', zaloUserId: answer.data.id }
  } catch {
    return { kind: 'unreachable' }
  }
}
