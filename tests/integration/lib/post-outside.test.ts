import { type OutsideSettings, postOutside } from '@quan-triet/bot-server/lib/outside/post-outside'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'

const LONG_MS = 20_000
const SHORT_MS = 100

const listen = async (server: Server): Promise<number> => {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => open.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

const answering = async (
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<{ port: number; seen: { request: IncomingMessage; body: string }[] }> => {
  const seen: { request: IncomingMessage; body: string }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      seen.push({ request, body: Buffer.concat(chunks).toString('utf8') })
      answer(response, request)
    })
  })
  return { port: await listen(server), seen }
}

const here: OutsideSettings = {
  timeoutMs: LONG_MS,
  allowsThisMachine: true,
  resolve: () => Promise.resolve(['127.0.0.1']),
}
const post = (url: string, settings: OutsideSettings = here) =>
  postOutside({ url, headers: { 'content-type': 'application/json' }, body: '{"ế":1}' }, settings)

describe('what is posted outside', () => {
  it('goes once, with its length, under the name of the host', async () => {
    const { port, seen } = await answering((response) => response.writeHead(204).end())
    const outcome = await post(`http://hooks.example.vn:${port}/in?a=1`)
    expect(outcome).toEqual({ kind: 'answered', status: 204, retryAfterS: null })
    expect(seen).toHaveLength(1)
    expect(seen[0]?.body).toBe('{"ế":1}')
    expect(seen[0]?.request).toMatchObject({
      method: 'POST',
      url: '/in?a=1',
      headers: { host: `hooks.example.vn:${port}`, 'content-type': 'application/json' },
    })
  })

  it('follows no redirect', async () => {
    const target = await answering((response) => response.end())
    const { port } = await answering((response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${target.port}/` }).end(),
    )
    const outcome = await post(`http://hooks.example.vn:${port}/`)
    expect(outcome).toMatchObject({ kind: 'answered', status: 307 })
    expect(target.seen).toEqual([])
  })

  it('does not wait for an answer without end, nor read it', async () => {
    let sent = 0
    const { port } = await answering((response) => {
      response.writeHead(200)
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536
      }
      response.on('drain', more)
      more()
    })
    expect(await post(`http://hooks.example.vn:${port}/`)).toMatchObject({ status: 200 })
    // What fits into the buffers of the network, and no more.
    expect(sent).toBeLessThan(16 * 1024 * 1024)
  })

  it('takes up how long it is asked to wait', async () => {
    const { port } = await answering((response) =>
      response.writeHead(429, { 'retry-after': '120' }).end(),
    )
    expect(await post(`http://hooks.example.vn:${port}/`)).toEqual({
      kind: 'answered',
      status: 429,
      retryAfterS: 120,
    })
  })

  it('may have arrived when nobody answers in time', async () => {
    const { port, seen } = await answering(() => undefined)
    const outcome = await post(`http://hooks.example.vn:${port}/`, { ...here, timeoutMs: 1000 })
    expect(outcome).toEqual({ kind: 'no_answer', code: 'timeout' })
    expect(seen).toHaveLength(1)
  })

  it('reached nobody when nobody listens, or no name server answers', async () => {
    const port = await listen(createTcp())
    const closed = createTcp()
    const gone = await listen(closed)
    await new Promise((resolve) => closed.close(resolve))
    expect(await post(`http://hooks.example.vn:${gone}/`)).toEqual({
      kind: 'not_reached',
      code: 'ECONNREFUSED',
    })
    const settings: OutsideSettings = {
      ...here,
      timeoutMs: SHORT_MS,
      resolve: () => new Promise(() => undefined),
    }
    expect(await post(`http://hooks.example.vn:${port}/`, settings)).toEqual({
      kind: 'not_reached',
      code: 'timeout',
    })
  })

  it('asks for the certificate of the host that was named, not of the address', async () => {
    const hello = Promise.withResolvers<Buffer>()
    const port = await listen(
      createTcp((socket) => {
        socket.once('data', (data: Buffer) => {
          hello.resolve(data)
          socket.destroy()
        })
        socket.on('error', () => undefined)
      }),
    )
    const outcome = await post(`https://hooks.example.vn:${port}/`)
    expect(outcome.kind).toBe('not_reached')
    expect((await hello.promise).includes('hooks.example.vn')).toBe(true)
  })
})

/** A name server with these answers, one after another. */
const counting = (answers: readonly string[][]) => {
  const asked: string[] = []
  const resolve = (host: string) => {
    asked.push(host)
    return Promise.resolve([...(answers[asked.length - 1] ?? ['127.0.0.1'])])
  }
  return { asked, resolve }
}

describe('nothing is posted', () => {
  it('to this machine or a private network, whatever name leads there', async () => {
    const { port, seen } = await answering((response) => response.end())
    for (const address of [
      '127.0.0.1',
      '::1',
      '10.0.0.1',
      '169.254.169.254',
      'fd00::1',
      '::ffff:127.0.0.1',
    ]) {
      const { resolve } = counting([[address]])
      const outcome = await post(`https://hooks.example.vn:${port}/`, {
        timeoutMs: LONG_MS,
        resolve,
      })
      expect(outcome).toEqual({ kind: 'forbidden' })
    }
    expect(seen).toEqual([])
  })

  it('to a host of which one address is private, though another is not', async () => {
    const { resolve } = counting([['93.184.216.34', '127.0.0.1']])
    const settings = { timeoutMs: LONG_MS, resolve }
    expect(await post('https://hooks.example.vn/', settings)).toEqual({ kind: 'forbidden' })
  })

  it('to a second answer of the name server: it is asked once for each call', async () => {
    const { port, seen } = await answering((response) => response.end())
    // Judged good at first; a second question would be answered with this machine.
    const { asked, resolve } = counting([['192.0.2.1'], ['127.0.0.1']])
    const settings = { timeoutMs: LONG_MS, resolve }
    expect(await post(`https://hooks.example.vn:${port}/`, settings)).toEqual({ kind: 'forbidden' })
    expect(asked).toEqual(['hooks.example.vn'])
    expect(seen).toEqual([])
  })

  it('in plain text, or to a number, unless this machine itself is allowed', async () => {
    const { port, seen } = await answering((response) => response.end())
    const settings = { timeoutMs: LONG_MS }
    for (const url of [
      `http://127.0.0.1:${port}/`,
      `https://127.0.0.1:${port}/`,
      'http://localhost/',
    ])
      expect(await post(url, settings)).toEqual({ kind: 'forbidden' })
    expect(seen).toEqual([])
    const allowed = await post(`http://127.0.0.1:${port}/`, {
      ...settings,
      allowsThisMachine: true,
    })
    expect(allowed).toMatchObject({ status: 200 })
  })

  it('elsewhere than on this machine, even where this machine is allowed', async () => {
    const { resolve } = counting([['10.0.0.1']])
    const outcome = await post('http://intranet.example.vn/', { ...here, resolve })
    expect(outcome).toEqual({ kind: 'forbidden' })
  })
})
