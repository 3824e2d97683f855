/** Ends the sign-in that the request itself carries. */
import { people } from '@quan-triet/shared/api/people'
import { Hono } from 'hono'
import type { Deps } from '../../services/context.ts'
import { signOut } from '../../services/people/sign-out.ts'
import type { HouseEnv } from '../house-env.ts'

export const signOutRoute = (deps: Deps) =>
  new Hono<HouseEnv>().delete(people.signOut.path, async (c) => {
    const actor = await c.get('authenticate')()
    await signOut({ ctx: { ...deps, actor }, input: { token: c.get('token') ?? '' } })
    return c.json({})
  })
