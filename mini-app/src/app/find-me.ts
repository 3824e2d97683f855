/** Finds out whose phone this is: signs in through Zalo, or renews what is known from last time. */
import type { Me } from '@quan-triet/shared/models/person'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, call } from '../lib/api.ts'
import { ApiProblem } from '../lib/problem.ts'
import { keys } from '../lib/query.ts'
import { currentToken, signIn, takeEarlySignIn } from '../lib/sign-in.ts'
import { forget, recall, remember } from '../lib/storage.ts'
import { claimDevice, isOtherZalo } from '../lib/whose-device.ts'

/** Remembers the person for the next start, also without network. */
export const keepMe = (me: Me | null): Me | null => {
  if (me === null) {
    forget('me')
    return null
  }
  const wasAnothers = claimDevice(me.personId)
  remember('me', me)
  // The page may still hold, and show, what the other person had.
  if (wasAnothers) window.location.reload()
  return me
}

const findMe = async (): Promise<Me | null> => {
  const early = takeEarlySignIn()
  if (early || currentToken() === undefined) return keepMe((await (early ?? signIn())).me)
  try {
    return keepMe(await call(api.me.$get()))
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not_on_roster') return keepMe(null)
    throw error
  }
}

/** Once a start: a phone whose Zalo now belongs to somebody else begins anew. */
export const useSameZalo = (): void => {
  useEffect(() => {
    const check = async (): Promise<void> => {
      if (await isOtherZalo()) window.location.reload()
    }
    void check()
  }, [])
}

export const useFindMe = () =>
  useQuery<Me | null>({
    queryKey: keys.me,
    queryFn: findMe,
    initialData: () => recall<Me>('me'),
    initialDataUpdatedAt: 0,
  })
