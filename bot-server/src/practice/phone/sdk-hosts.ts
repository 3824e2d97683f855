/** Answers what the SDK asks Zalo's own hosts for, under `/zalo/hosts/<host>/…` of the phone's host. */
import { Hono, type Context } from 'hono'
import { ACCESS_TOKEN_LIFE_SECONDS, type Graph } from '../graph/create-graph.ts'
import { codeFor, personOfCode } from './phone-people.ts'

export interface SharedCard {
  title: string
  description: string
  url: string
}

export interface SdkHostsOptions {
  graph: Graph
  secret: string
  /** Cards made by `create-sharelink`, by their share id. */
  cards: Map<string, SharedCard>
}

const accessTokenAnswer = (c: Context, options: SdkHostsOptions, code: string) => {
  const zaloUserId = personOfCode(options.secret, code)
  if (zaloUserId === null) return c.json({ error: -14003, message: 'invalid code' })
  return c.json({
    access_token: options.graph.mintAccessToken(zaloUserId),
    refresh_token: codeFor(options.secret, zaloUserId),
    expires_in: String(ACCESS_TOKEN_LIFE_SECONDS),
  })
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const shareCard = async (c: Context, options: SdkHostsOptions) => {
  const form = await c.req.parseBody()
  const shareId = `share-${options.cards.size + 1}`
  options.cards.set(shareId, {
    title: text(form.title),
    description: text(form.description),
    url: text(form.url),
  })
  const data = { shareId, zinstantApi: '', ztemplateId: '' }
  return c.json({ err: 0, msg: 'Success', data })
}

const settings = (c: Context, options: SdkHostsOptions) => {
  const bearer = (c.req.header('authorization') ?? '').replace(/^Bearer /, '')
  const zaloUserId = personOfCode(options.secret, bearer)
  if (zaloUserId === null) return c.json({ err: -1401, msg: 'login required' })
  const isGranted = options.graph.hasGrantedUserInfo(zaloUserId)
  return c.json({ err: 0, msg: 'Success', data: { 'scope.userInfo': isGranted } })
}

export const createSdkHosts = (options: SdkHostsOptions): Hono => {
  const hosts = new Hono()
  hosts.post('/h5.zalo.me/openapi/access_token', async (c) => {
    const form = await c.req.parseBody()
    const isRefresh = form.grant_type === 'refresh_token'
    return accessTokenAnswer(c, options, text(isRefresh ? form.refresh_token : form.code))
  })
  hosts.get('/oauth.zaloapp.com/v3/access_token', (c) =>
    accessTokenAnswer(c, options, c.req.query('code') ?? ''),
  )
  hosts.get('/graph.zalo.me/v2.0/me', (c) => {
    const fields = (c.req.query('fields') ?? 'id').split(',')
    return c.json(options.graph.describe(c.req.header('access_token') ?? '', fields))
  })
  hosts.get('/h5.zalo.me/apis/users/auth-settings', (c) => settings(c, options))
  hosts.post('/h5.zalo.me/openapi/create-sharelink', (c) => shareCard(c, options))
  // Says "not yet", so that the phone asks the person.
  hosts.post('/h5.zalo.me/openapi/check-interact-oa', (c) => c.json({ err: -1 }))
  hosts.post('/h5.zalo.me/log/async', (c) => c.json({ err: 0 }))
  hosts.all('/*', (c) => c.json({ err: -1404, error: -1404, msg: 'not here' }, 404))
  return hosts
}
