/** Asks graph.zalo.me whose access token this is (platform C.4); only the id is asked for. */
import { createHmac } from 'node:crypto'
import { callOnce } from '../wire/call.ts'
import { readWhoIs, type WhoIs } from './errors.ts'

export interface GraphSettings {
  /** `https://graph.zalo.me`, or the stand-in. */
  baseUrl: string
  appSecret: string
  timeoutMs?: number
}

const DEFAULT_TIMEOUT_MS = 5000

/** `appsecret_proof`: hex HMAC-SHA256 of the access token under the app's secret. */
const proofOf = (accessToken: string, appSecret: string): string =>
  createHmac('sha256', appSecret).update(accessToken, 'utf8').digest('hex')

/** Never throws: what goes wrong is one of the kinds. */
export const askWhoIs = async (settings: GraphSettings, accessToken: string): Promise<WhoIs> => {
  const answer = await callOnce({
    base: settings.baseUrl,
    path: '/v2.0/me?fields=id',
    method: 'GET',
    headers: {
      access_token: accessToken,
      appsecret_proof: proofOf(accessToken, settings.appSecret),
    },
    timeoutMs: settings.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  })
  if (answer.isAnswered) return readWhoIs(answer.status, answer.text)
  // What can be no header can be no token either.
  return { kind: answer.failure.kind === 'our_bug' ? 'refused' : 'unreachable' }
}
