/** What the house puts beside each request. */
import type { Actor } from '../domain/actor.ts'

export interface HouseEnv {
  Variables: {
    /** Looks the request's token up, once. */
    authenticate: () => Promise<Actor>
    /** The bearer token, if the request carries one. */
    token: string | undefined
  }
}
