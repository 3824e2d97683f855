/** Asks graph.zalo.me where a phone is, by the token that the phone was given for it (platform C.4). */
import { z } from 'zod'
import { callOnce } from '../wire/call.ts'
import { NumericCode } from '../wire/envelope.ts'
import { readJson } from '../wire/read-json.ts'
import type { GraphSettings } from './client.ts'

interface Point {
  latitudeE6: number
  longitudeE6: number
}

const DEFAULT_TIMEOUT_MS = 5000
const E6 = 1_000_000

/** Degrees come as text: `"10.758341"`. */
const Degrees = (most: number) =>
  z
    .union([z.string().trim().min(1), z.number()])
    .transform(Number)
    .refine((degrees) => Math.abs(degrees) <= most)

const Answer = z.looseObject({
  error: NumericCode.optional(),
  data: z.looseObject({ latitude: Degrees(90), longitude: Degrees(180) }),
})

/** @param body the answer's text; anything. @returns null for everything that names no place */
export const readWhereIs = (body: string): Point | null => {
  const answer = Answer.safeParse(readJson(body))
  if (!answer.success || (answer.data.error ?? 0) !== 0) return null
  const { latitude, longitude } = answer.data.data
  return {
    latitudeE6: Math.round(latitude * E6),
    longitudeE6: Math.round(longitude * E6),
  }
}

/** Never throws. @returns null when Zalo does not say: token used or too old, server abroad (-501), unreachable */
export const askWhereIs = async (
  settings: GraphSettings,
  { accessToken, placeToken }: { accessToken: string; placeToken: string },
): Promise<Point | null> => {
  const answer = await callOnce({
    base: settings.baseUrl,
    path: '/v2.0/me/info',
    method: 'GET',
    headers: { access_token: accessToken, code: placeToken, secret_key: settings.appSecret },
    timeoutMs: settings.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  })
  return answer.isAnswered && answer.status < 300 ? readWhereIs(answer.text) : null
}
