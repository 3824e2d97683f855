/** Translates the endpoints of an officer's own daily digest into verbs. */
import { digests } from '@quan-triet/shared/api/digests'
import type { Deps } from '../../services/context.ts'
import { getDigest } from '../../services/digests/get-digest.ts'
import { setDigest } from '../../services/digests/set-digest.ts'
import { implement } from '../implement.ts'

export const digestsRoutes = (deps: Deps) =>
  implement(digests, deps, {
    getDigest: (ctx) => getDigest({ ctx }),
    setDigest: (ctx, { body }) => setDigest({ ctx, input: body }),
  })
