/** Finds out whose phone this is: signs in through Zalo, or renews what is known from last time. */
import type { Me } from '@quan-triet/shared/models/person'
import { useQuery } from '@tanstack/react-query'
import { api, call } from '../lib/api.ts'
import { ApiProblem } from '../lib/problem.ts'
import { keys } from '../lib/query.ts'
import { currentToken, signIn } from '../lib/sign-in.ts'
import { forget, recall, remember } from '../lib/storage.ts'

/** Remembers the person for the next start, also without network. */
export const keepMe = (me: Me | null): Me | null => {
  if (me === null) forget('me')
  else remember('me', me)
  return me
}

const findMe = async (): Promise<Me | null> => {
  if (currentToken() === undefined) return keepMe((await signIn()).me)
  try {
    return keepMe(await call(api.me.$get()))
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not_on_roster') return keepMe(null)
    throw error
  }
}

export const useFindMe = () =>
  useQuery<Me | null>({
    queryKey: keys.me,
    queryFn: findMe,
    initialData: () => recall<Me>('me'),
    initialDataUpdatedAt: 0,
  })
