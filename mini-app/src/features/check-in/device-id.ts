/** Gives this phone a random number of its own, by which one session can tell phones apart (feature 25). */
import { recall, remember } from '../../lib/storage.ts'

const KEY = 'device:phone'
const BYTES = 16

const drawId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

/** Drawn once and kept on the device, whoever signs in; it is no number of the phone's or of Zalo's. */
export const deviceId = (): string => {
  const known = recall<string>(KEY)
  if (known !== undefined) return known
  const drawn = drawId()
  remember(KEY, drawn)
  return drawn
}
