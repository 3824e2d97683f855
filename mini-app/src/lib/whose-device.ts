/** Sees to it that nobody finds on a device what another person left on it. */
import { forgetPages } from './forget-pages.ts'
import { isInZalo } from './place.ts'
import { forgetPerson, recall, remember } from './storage.ts'
import { getZaloUserId } from './zalo.ts'

const OWNER = 'owner'
const ZALO_USER = 'zalo-user'

const letGo = (): void => {
  forgetPerson()
  forgetPages()
}

/**
 * Notes whose things this device keeps from now on, and lets go of another's.
 * @returns whether it kept another person's: what the page already holds of that person must go, too
 */
export const claimDevice = (personId: string): boolean => {
  const owner = recall<string>(OWNER)
  if (owner === personId) return false
  const token = recall<string>('token')
  if (owner !== undefined) letGo()
  remember(OWNER, personId)
  if (token !== undefined) remember('token', token)
  return owner !== undefined
}

/**
 * Compares Zalo's account with the one of the last time, in the background: somebody may have signed in to Zalo anew.
 * @returns whether it is another one; everything kept has then been let go of, the sign-in first of all
 */
export const isOtherZalo = async (): Promise<boolean> => {
  if (!isInZalo()) return false
  try {
    const user = await getZaloUserId()
    if (user === undefined || user === '') return false
    const known = recall<string>(ZALO_USER)
    if (known !== undefined && known !== user) letGo()
    remember(ZALO_USER, user)
    return known !== undefined && known !== user
  } catch {
    // Zalo does not say (no network): whoever holds the phone is taken to be the one of the last time.
    return false
  }
}
