/** Names the phone of a check-in so that only its own session knows it again (feature 25). */
import type { SessionId } from '@quan-triet/shared/models/ids'
import { sign } from '../../lib/secrets.ts'

const KEY_BYTES = 16

/**
 * The same phone has the same name within one session and another one in every other: names of two sessions cannot be
 * linked, and the phone's own number cannot be found from them.
 * @param deviceId a random number that the phone drew for itself and keeps
 */
export const deviceKeyOf = (
  session: { id: SessionId; checkInKey: string },
  deviceId: string,
): string =>
  sign(session.checkInKey, `device:${session.id}:${deviceId}`)
    .subarray(0, KEY_BYTES)
    .toString('base64url')
