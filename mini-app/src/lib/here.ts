/** Asks Zalo where this phone is, for the server to read; only on the person's own action, after saying what for. */
import { askPlace, getZaloAccessToken } from './zalo.ts'

export type HereRefusal = 'denied' | 'denied_for_good' | 'unavailable'
export type Here =
  | { tokens: { accessToken: string; placeToken: string } }
  | { refused: HereRefusal }

/** Never throws; the phone itself learns no coordinates. */
export const takeHere = async (): Promise<Here> => {
  const place = await askPlace()
  if ('refused' in place) return place
  try {
    const accessToken = await getZaloAccessToken()
    if (accessToken !== '') return { tokens: { accessToken, placeToken: place.token } }
  } catch {
    // Zalo gave a place and no token: there is nothing to read it by.
  }
  return { refused: 'unavailable' }
}
