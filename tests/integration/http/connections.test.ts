import { type HttpLimits, listen } from '@quan-triet/bot-server/running-house'
import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'

const sizeOf = async (request: Request): Promise<Response> =>
  new Response(`${(await request.text()).length}`)

/** A server with the house's limits, some of them shorter. */
const listenWith = async (limits: Partial<HttpLimits> = {}) => {
  const address = { port: 0, hostname: '127.0.0.1' }
  const server = await listen(sizeOf, address, { connectionsCheckingInterval: 20, ...limits })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { server, port }
}

/** Sends bytes as they are. @returns all that came back until the other side hung up */
const sendRaw = async (port: number, pieces: readonly string[]): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('utf8')
  })
  socket.on('error', () => undefined)
  for (const piece of pieces) socket.write(piece)
  await once(socket, 'close')
  return answer
}

const HEAD = 'POST / HTTP/1.1\r\nHost: house\r\nConnection: close\r\n'

describe('a connection', () => {
  it('serves an honest request', async () => {
    const { port } = await listenWith()
    expect(await sendRaw(port, [`${HEAD}Content-Length: 2\r\n\r\nhi`])).toMatch(/^HTTP\/1.1 200/)
  })

  it('ends when headers come by drops', async () => {
    const { port } = await listenWith({ headersTimeout: 100 })
    expect(await sendRaw(port, [HEAD])).toMatch(/^HTTP\/1.1 408/)
  })

  it('ends when a body comes by drops', async () => {
    const { port } = await listenWith({ headersTimeout: 50, requestTimeout: 100 })
    expect(await sendRaw(port, [`${HEAD}Content-Length: 100\r\n\r\n`, 'a'])).toMatch(
      /^HTTP\/1.1 408/,
    )
  })

  it.each([
    ['an address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: house\r\n\r\n`],
    ['one header', `${HEAD}X-Long: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['many headers', `${HEAD}${'X-A: aaaaaaaa\r\n'.repeat(2000)}\r\n`],
  ])('takes no more than 16 kB of %s', async (_, request) => {
    const { port } = await listenWith()
    expect(await sendRaw(port, [request])).toMatch(/^HTTP\/1.1 431/)
  })

  it.each([
    ['two lengths', `${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\nhi`],
    [
      'a length and chunks',
      `${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['a length that is none', `${HEAD}Content-Length: -1\r\n\r\n`],
    ['a header with a bare line feed', `${HEAD}X-A: a\nX-B : b\r\n\r\n`],
    ['no request at all', 'hello\r\n\r\n'],
  ])(
    'that says %s is refused and closed, so that nothing is smuggled behind it',
    async (_, request) => {
      const { port } = await listenWith()
      const answer = await sendRaw(port, [request])
      expect(answer).toMatch(/^HTTP\/1.1 400/)
      expect(answer.match(/HTTP\/1.1/g)).toHaveLength(1)
    },
  )

  it('is one of a bounded number, idle for no more than two minutes, and not kept for ever', async () => {
    const { server } = await listenWith()
    expect(server).toMatchObject({
      maxConnections: 10_000,
      maxRequestsPerSocket: 10_000,
      timeout: 120_000,
      requestTimeout: 120_000,
      headersTimeout: 15_000,
      keepAliveTimeout: 125_000,
    })
  })
})
