/** Decides at the door whether a request is let in now: nobody takes more than a share, and what can wait gives way. */
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { limits as words } from '@quan-triet/shared/i18n/vi/limits'
import type { Context, MiddlewareHandler } from 'hono'
import type { Actor } from '../domain/actor.ts'
import { RETRY_AFTER_S, type Work } from '../domain/degradation.ts'
import { shares } from '../domain/fairness.ts'
import type { Budgets, Share } from '../lib/budgets.ts'
import type { Deps } from '../services/context.ts'
import { ServiceError } from '../services/errors.ts'
import { givesWay, savesRoom } from '../services/limits/give-way.ts'
import { workOf } from './gives-way.ts'
import type { HouseEnv } from './house-env.ts'
import { createSeats } from './seats.ts'

const takeShare = (budgets: Budgets, who: string, share: Share): void => {
  const waitMs = budgets.take(who, share)
  if (waitMs <= 0) return
  const waitS = Math.ceil(waitMs / 1000)
  throw new ServiceError('too_many_tries', words.tooFast(waitS), waitS)
}

/** Who is known pays as a person, wherever he or she calls from; a stranger by the address. */
export const payFor = (c: Context<HouseEnv>, { budgets }: Pick<Deps, 'budgets'>, actor: Actor) =>
  actor.kind === 'person'
    ? takeShare(budgets, `person:${actor.personId}`, shares.person)
    : takeShare(budgets, `address:${c.get('address')}`, shares.address)

/** @throws ServiceError `busy` */
const makeWay = (deps: Deps, work: Work): void => {
  if (givesWay(deps, work))
    throw new ServiceError('busy', words.overloaded(RETRY_AFTER_S), RETRY_AFTER_S)
}

/** A file takes room whatever it is. @throws ServiceError `cannot_store` */
const saveRoom = (deps: Deps, { method, bodyKind }: Endpoint, work: Work): void => {
  if (method !== 'get' && savesRoom(deps, bodyKind === 'file' ? 'heavy' : work))
    throw new ServiceError('cannot_store', words.littleRoom(RETRY_AFTER_S), RETRY_AFTER_S)
}

/** Each holds up to 20 MB. */
const uploads = createSeats(
  { ofOne: 4, ofAll: 12 },
  { ofOne: words.tooManyUploads(RETRY_AFTER_S), ofAll: words.tooManyUploads(RETRY_AFTER_S) },
)

const seatFor = (endpoint: Endpoint, actor: Actor): (() => void) | undefined =>
  endpoint.bodyKind === 'file'
    ? uploads.take(actor.kind === 'person' ? actor.personId : actor.kind)
    : undefined

interface Asked {
  name: string
  endpoint: Endpoint
  deps: Deps
}

/**
 * Runs the answer to a request of the contract that is let in.
 * @throws ServiceError `too_many_tries` to whoever has used up a share, `busy` or `cannot_store` for what gives way now
 */
export const whenLetIn = async (
  c: Context<HouseEnv>,
  { name, endpoint, deps }: Asked,
  answer: (actor: Actor) => Promise<Response>,
): Promise<Response> => {
  const work = workOf(name, endpoint)
  makeWay(deps, work)
  saveRoom(deps, endpoint, work)
  const token = c.get('token')
  // A token pays, too: one program that goes on and on is turned away before anything is looked up.
  if (token !== undefined) takeShare(deps.budgets, `token:${token}`, shares.person)
  const leave = deps.load.enter()
  let leaveSeat: (() => void) | undefined
  try {
    const actor = await c.get('authenticate')(endpoint.tokenScope)
    payFor(c, deps, actor)
    leaveSeat = seatFor(endpoint, actor)
    return await answer(actor)
  } finally {
    leaveSeat?.()
    leave()
  }
}

/** Lets strangers look at pages as their address may. @throws as `whenLetIn` */
export const strangersShare =
  (deps: Deps, work: Work): MiddlewareHandler<HouseEnv> =>
  (c, next) => {
    makeWay(deps, work)
    payFor(c, deps, { kind: 'anonymous' })
    return next()
  }
