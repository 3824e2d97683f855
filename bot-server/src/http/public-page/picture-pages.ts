/** Serves pictures at addresses that nobody can guess, for platforms that fetch pictures themselves (platform A.3). */
import { Hono } from 'hono'
import type { Deps, ServiceContext } from '../../services/context.ts'
import { openPictureLink } from '../../services/parts/open-picture-link.ts'
import type { HouseEnv } from '../house-env.ts'
import { safeHeaders } from './page-frame.ts'

/** What is not for everybody any more is gone from every store on the way within an hour. */
const CACHE = 'public, max-age=3600'

export const picturePages = (deps: Deps): Hono<HouseEnv> => {
  const ctx: ServiceContext = { ...deps, actor: { kind: 'anonymous' } }
  return new Hono<HouseEnv>().get('/pictures/:token', async (c) => {
    const { token } = c.req.param()
    const { mediaType, bytes } = await openPictureLink({ ctx, input: { token } })
    return new Response(bytes, {
      headers: { ...safeHeaders(), 'content-type': mediaType, 'cache-control': CACHE },
    })
  })
}
