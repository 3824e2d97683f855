/** Checks that the simulated graph tells who a token belongs to only as the real one does. */
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createGraph, type Graph } from './create-graph.ts'

const SECRET = 'app-secret'

const openGraph = (clock = { nowMs: 0 }): Graph =>
  createGraph({
    appSecret: SECRET,
    people: [{ zaloUserId: '3046821', displayName: 'Person A' }],
    nowMs: () => clock.nowMs,
  })

const proofOf = (token: string) => createHmac('sha256', SECRET).update(token).digest('hex')

const me = async (graph: Graph, token: string, query: { fields?: string; proof?: string } = {}) => {
  const response = await graph.routes.request(`/v2.0/me?fields=${query.fields ?? 'id'}`, {
    headers: { access_token: token, appsecret_proof: query.proof ?? proofOf(token) },
  })
  expect(response.status).toBe(200)
  return response.json()
}

describe('the simulated graph', () => {
  it('names the person of a token to who proves the app secret', async () => {
    const graph = openGraph()
    expect(await me(graph, graph.mintAccessToken('3046821'))).toMatchObject({
      id: '3046821',
      error: 0,
      message: 'Success',
    })
  })

  it('refuses a wrong or missing proof', async () => {
    const graph = openGraph()
    const token = graph.mintAccessToken('3046821')
    expect(await me(graph, token, { proof: 'wrong' })).toMatchObject({ error: -242 })
    expect(await me(graph, token, { proof: '' })).toMatchObject({ error: -242 })
  })

  it('refuses a token it did not mint, and one older than an hour', async () => {
    const clock = { nowMs: 0 }
    const graph = openGraph(clock)
    const token = graph.mintAccessToken('3046821')
    expect(await me(graph, 'made.up')).toMatchObject({ error: 452 })
    clock.nowMs = 3_600_000
    expect(await me(graph, token)).toMatchObject({ error: 452 })
  })

  it('keeps reading its tokens after a restart', async () => {
    const token = openGraph().mintAccessToken('3046821')
    expect(await me(openGraph(), token)).toMatchObject({ id: '3046821' })
  })

  it('tells name and picture only after the person agreed', async () => {
    const graph = openGraph()
    const token = graph.mintAccessToken('3046821')
    expect(await me(graph, token, { fields: 'id,name,picture' })).not.toHaveProperty('name')
    graph.grantUserInfo('3046821')
    expect(await me(graph, token, { fields: 'id,name,picture' })).toMatchObject({
      name: 'Person A',
      picture: { data: { url: expect.stringContaining('data:image/svg+xml') } },
    })
  })

  it('tells where a phone was once, within two minutes, to who has the app secret and this person’s token', async () => {
    const clock = { nowMs: 0 }
    const graph = openGraph(clock)
    const place = { latitude: '10.758341', longitude: '106.745863' }
    const ask = async (code: string, secret = SECRET) => {
      const headers = {
        access_token: graph.mintAccessToken('3046821'),
        code,
        secret_key: secret,
      }
      const response = await graph.routes.request('/v2.0/me/info', { headers })
      return response.json()
    }
    const token = graph.mintPlaceToken('3046821', place)
    expect(await ask(token, 'wrong')).toMatchObject({ error: -242 })
    expect(await ask(token)).toEqual({
      data: { provider: 'gps', ...place, timestamp: '0' },
      error: 0,
      message: 'Success',
    })
    expect(await ask(token)).toMatchObject({ error: -1402 })
    expect(await ask(graph.mintPlaceToken('3046822', place))).toMatchObject({ error: -1402 })
    graph.switches.set({ isAbroad: true })
    expect(await ask(graph.mintPlaceToken('3046821', place))).toMatchObject({ error: -501 })
    graph.switches.set({ isAbroad: false })
    const old = graph.mintPlaceToken('3046821', place)
    clock.nowMs = 120_000
    expect(await ask(old)).toMatchObject({ error: -1402 })
  })

  it('keeps personal data from abroad and still tells the id', async () => {
    const graph = openGraph()
    const token = graph.mintAccessToken('3046821')
    graph.switches.set({ isAbroad: true })
    expect(await me(graph, token, { fields: 'id,name' })).toMatchObject({ error: -501 })
    expect(await me(graph, token)).toMatchObject({ id: '3046821', error: 0 })
  })
})
