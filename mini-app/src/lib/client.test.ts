import { beforeAll, describe, expect, it } from 'vitest'

interface Sent {
  url: string
  init: RequestInit
}

const make = async (sent: Sent[]) => {
  const { createClient } = await import('./client.ts')
  return createClient(async (url, init) => {
    sent.push({ url, init })
    return new Response('{}')
  })
}

const sentBy = async (use: (client: Awaited<ReturnType<typeof make>>['api']) => unknown) => {
  const sent: Sent[] = []
  const { api } = await make(sent)
  use(api)
  return sent[0]
}

describe('the client of the server', () => {
  beforeAll(() => {
    // The address of the server is read from the page's own.
    Object.assign(globalThis, { window: { location: { origin: 'http://h5.zdn.vn.localhost' } } })
  })

  it('puts parameters into the path, what is asked into the query, and nothing for what is not given', async () => {
    expect(
      await sentBy((api) =>
        api.units[':id'].$get({ param: { id: 'a/b c' }, query: { day: '2026-03-12' } }),
      ),
    ).toEqual({
      url: 'http://localhost/api/units/a%2Fb%20c?day=2026-03-12',
      init: { method: 'GET' },
    })
    expect(await sentBy((api) => api.home.$get())).toMatchObject({
      url: 'http://localhost/api/home',
    })
  })

  it('sends what is told as JSON', async () => {
    expect(
      await sentBy((api) => api.links.notifications.$put({ json: { isWanted: true } })),
    ).toEqual({
      url: 'http://localhost/api/links/notifications',
      init: {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: '{"isWanted":true}',
      },
    })
  })
})
