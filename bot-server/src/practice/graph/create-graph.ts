/** Builds the stand-in for graph.zalo.me: who an access token belongs to, told only to who can prove the app secret. */
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { isSameSecret, sign } from '../../lib/secrets.ts'
import { seal, unseal } from '../seal.ts'
import { drawAvatar } from './draw-avatar.ts'
import { createInfoTokens, type PhonePlace } from './info-tokens.ts'

export interface GraphPerson {
  /** A user id in the Zalo App's id space. */
  zaloUserId: string
  displayName: string
  /** The id in the space of the Official Account that is linked to the app. */
  oaUserId?: string
  /** `849…`, as the platform writes numbers. */
  phone?: string
}

export interface GraphSwitches {
  /** The caller sits outside Vietnam: personal data is refused with -501 (platform 0.3). */
  isAbroad: boolean
}

export interface GraphOptions {
  appSecret: string
  people: GraphPerson[]
  /** Machine time in milliseconds: tokens are the phone's, whose clock nobody moves. */
  nowMs(): number
  /** Whether the person follows the linked Official Account; nobody does if omitted. */
  isFollower?(zaloUserId: string): boolean
}

export interface Graph {
  /** `/v2.0/me`, for servers: wants `appsecret_proof`; `/v2.0/me/info`: wants the app secret itself. */
  routes: Hono
  /** An access token of this person, good for one hour. */
  mintAccessToken(zaloUserId: string): string
  /** What `getPhoneNumber` hands to the app: good for two minutes, once. */
  mintPhoneToken(zaloUserId: string): string
  /** What `getLocation` hands to the app: good for two minutes, once. */
  mintPlaceToken(zaloUserId: string, place: PhonePlace): string
  /** What `/me` says, without the proof: for the phone, which has no secret. */
  describe(accessToken: string, fields: string[]): object
  /** The person lets the app see name and picture (`scope.userInfo`). */
  grantUserInfo(zaloUserId: string): void
  hasGrantedUserInfo(zaloUserId: string): boolean
  addPerson(person: GraphPerson): void
  switches: { get(): GraphSwitches; set(changes: Partial<GraphSwitches>): void }
}

export const ACCESS_TOKEN_LIFE_SECONDS = 3600

const AccessToken = z.object({ zaloUserId: z.string(), expiresAtMs: z.number() })

/** Codes of the Social table (B.9); the one of a wrong proof is borrowed from the OA table, Social's is unknown. */
const refusals = {
  token: { error: 452, message: 'Session key invalid' },
  proof: { error: -242, message: 'Invalid appsecret_proof provided in the API argument' },
  info: { error: -1402, message: 'Invalid code' },
  abroad: {
    error: -501,
    message: 'Personal information is limited due to IP address not inside Vietnam: 127.0.0.1',
  },
}

const PERSONAL_FIELD = /^(name|birthday|picture)\b/

const fieldsOf = (c: Context): string[] => (c.req.query('fields') ?? 'id').split(',')

const personalPart = (person: GraphPerson, fields: string[]) => ({
  ...(fields.includes('name') ? { name: person.displayName } : {}),
  ...(fields.some((field) => field.startsWith('picture'))
    ? { picture: { data: { url: drawAvatar(person.displayName) } } }
    : {}),
})

interface Answers {
  describe(accessToken: string, fields: string[]): object
  describeInfo(accessToken: string, code: string): object
}

const createRoutes = (appSecret: string, answers: Answers): Hono => {
  const routes = new Hono()
  routes.get('/v2.0/me/info', (c) => {
    const header = (name: string) => c.req.header(name) ?? ''
    if (!isSameSecret(header('secret_key'), appSecret)) return c.json(refusals.proof)
    return c.json(answers.describeInfo(header('access_token'), header('code')))
  })
  routes.get('/v2.0/me', (c) => {
    const accessToken = c.req.header('access_token') ?? ''
    const proof = c.req.header('appsecret_proof') ?? ''
    if (!isSameSecret(proof, sign(appSecret, accessToken).toString('hex')))
      return c.json(refusals.proof)
    return c.json(answers.describe(accessToken, fieldsOf(c)))
  })
  return routes
}

const infoOf = ({ phone }: GraphPerson, place: PhonePlace | null, nowMs: number): object => {
  if (place === null && phone === undefined) return refusals.info
  const data = place ? { provider: 'gps', ...place, timestamp: String(nowMs) } : { number: phone }
  return { data, error: 0, message: 'Success' }
}

export const createGraph = (options: GraphOptions): Graph => {
  const people = new Map(options.people.map((person) => [person.zaloUserId, person]))
  const granted = new Set<string>()
  const infoTokens = createInfoTokens(() => options.nowMs())
  let switches: GraphSwitches = { isAbroad: false }

  const personOf = (accessToken: string): GraphPerson | undefined => {
    const token = AccessToken.safeParse(unseal(options.appSecret, accessToken)).data
    return token && token.expiresAtMs > options.nowMs() ? people.get(token.zaloUserId) : undefined
  }

  const describe = (accessToken: string, fields: string[]): object => {
    const person = personOf(accessToken)
    if (!person) return refusals.token
    const wantsPersonal = fields.some((field) => PERSONAL_FIELD.test(field))
    if (wantsPersonal && switches.isAbroad) return refusals.abroad
    const personal = granted.has(person.zaloUserId) ? personalPart(person, fields) : {}
    return {
      id: person.zaloUserId,
      ...personal,
      ...(fields.includes('user_id_by_oa') && linkedPart(person)),
      is_sensitive: false,
      error: 0,
      message: 'Success',
    }
  }

  /** The SDK reads both beside each other (platform C.3). */
  const linkedPart = ({ zaloUserId, oaUserId }: GraphPerson) => ({
    ...(oaUserId !== undefined && { user_id_by_oa: oaUserId }),
    is_follower: options.isFollower?.(zaloUserId) ?? false,
  })

  const describeInfo = (accessToken: string, code: string): object => {
    const owner = personOf(accessToken)
    if (!owner) return refusals.token
    const told = infoTokens.take(code)
    if (told?.zaloUserId !== owner.zaloUserId) return refusals.info
    return switches.isAbroad ? refusals.abroad : infoOf(owner, told.place, options.nowMs())
  }

  const routes = createRoutes(options.appSecret, { describe, describeInfo })

  return {
    routes,
    describe,
    mintAccessToken: (zaloUserId) =>
      seal(options.appSecret, {
        zaloUserId,
        expiresAtMs: options.nowMs() + ACCESS_TOKEN_LIFE_SECONDS * 1000,
      }),
    mintPhoneToken: (zaloUserId) => infoTokens.mint({ zaloUserId, place: null }),
    mintPlaceToken: (zaloUserId, place) => infoTokens.mint({ zaloUserId, place }),
    grantUserInfo: (zaloUserId) => void granted.add(zaloUserId),
    hasGrantedUserInfo: (zaloUserId) => granted.has(zaloUserId),
    addPerson: (person) => void people.set(person.zaloUserId, person),
    switches: {
      get: () => switches,
      set(changes) {
        switches = { ...switches, ...changes }
      },
    },
  }
}
