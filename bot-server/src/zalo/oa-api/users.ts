/** Asks the Official Account about one of its users (platform B.5). */
import { type OaUserId, ZaloUserId } from '@quan-triet/shared/models/ids'
import { Day } from '@quan-triet/shared/models/moments'
import { z } from 'zod'
import type { SendFailure } from '../../domain/channels/group-channel.ts'
import { callOa, type OaAccess, type OaApiSettings } from './call.ts'
import type { OaTokens } from './tokens.ts'
import { NumberedId } from '../wire/envelope.ts'
import { because } from '../wire/failures.ts'

export interface OaUser {
  /** The same person's id in the Zalo App's space; the platform does not always say it. */
  appUserId: ZaloUserId | null
  lastInteractionOn: Day | null
  follows: boolean
}

export type OaUserAnswer = { ok: true; user: OaUser } | { ok: false; failure: SendFailure }

const Detail = z.looseObject({
  user_id: NumberedId,
  user_id_by_app: NumberedId.pipe(ZaloUserId).optional().catch(undefined),
  user_last_interaction_date: z.string().optional().catch(undefined),
  user_is_follower: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])
    .catch(false),
})

/** `DD/MM/YYYY` as a day; null for anything else. */
const dayFrom = (text: string | undefined): Day | null => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text ?? '') ?? []
  const parsed = Day.safeParse(`${year}-${month}-${day}`)
  return parsed.success ? parsed.data : null
}

/** Never throws. An answer about somebody else is none. */
export const getUserDetail = async (access: OaAccess, id: OaUserId): Promise<OaUserAnswer> => {
  const query = new URLSearchParams({ data: JSON.stringify({ user_id: id }) })
  const answer = await callOa(access, {
    method: 'GET',
    path: `/v3.0/oa/user/detail?${query.toString()}`,
  })
  if (!answer.ok) return answer
  const detail = Detail.safeParse(answer.data)
  if (!detail.success || detail.data.user_id !== id)
    return {
      ok: false,
      failure: because({ kind: 'unknown', cause: 'platform_failed' }, 'no such answer'),
    }
  const { user_id_by_app, user_last_interaction_date, user_is_follower } = detail.data
  return {
    ok: true,
    user: {
      appUserId: user_id_by_app ?? null,
      lastInteractionOn: dayFrom(user_last_interaction_date),
      follows: user_is_follower,
    },
  }
}

/**
 * The account's users as verbs ask about them.
 * @param onFailure told of every question that was not answered (-501 is for the operator)
 */
export const createOaUsers = (
  settings: OaApiSettings,
  tokens: OaTokens,
  onFailure: (failure: SendFailure) => void,
): { find(id: OaUserId): Promise<OaUser | undefined> } => ({
  async find(id) {
    const answer = await getUserDetail({ settings, tokens }, id)
    if (answer.ok) return answer.user
    onFailure(answer.failure)
    return undefined
  },
})
