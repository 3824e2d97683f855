/** What the house puts beside each request. */
import type { TokenScope } from '@quan-triet/shared/vocabulary/token-scopes'
import type { Actor } from '../domain/actor.ts'

export interface HouseEnv {
  Variables: {
    /** Looks the request's token up, once. @param scope what a token made for programs must be for; without it none is good */
    authenticate: (scope?: TokenScope) => Promise<Actor>
    /** The network address that limits are counted by. */
    address: string
    /** The bearer token, if the request carries one. */
    token: string | undefined
  }
}
