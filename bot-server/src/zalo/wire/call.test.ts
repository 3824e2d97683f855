import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { callOnce, failureOfThrown, waitAsked } from './call.ts'

const answering = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const get = (base: string, timeoutMs = 300, path = '/') =>
  callOnce({ base, path, method: 'GET', headers: {}, timeoutMs })

const networkError = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })

describe('a call to a platform', () => {
  it.each([
    ['a connection that broke', networkError('ECONNRESET'), 'unknown'],
    ['silence', new DOMException('timed out', 'TimeoutError'), 'unknown'],
    ['a connection refused', networkError('ECONNREFUSED'), 'later'],
    ['a name not found', networkError('ENOTFOUND'), 'later'],
    ['a certificate that is wrong', networkError('CERT_HAS_EXPIRED'), 'later'],
    ['a header that is none', new TypeError('invalid header value'), 'our_bug'],
  ])(
    'that ended in %s was sent for certain only where nothing else is possible',
    (_, error, kind) => {
      expect(failureOfThrown(error).kind).toBe(kind)
    },
  )

  it('that is never answered, or breaks off half way, may have arrived', async () => {
    const silent = await answering(() => undefined)
    expect(await get(silent)).toMatchObject({ failure: { kind: 'unknown' } })
    const broken = await answering((_, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('{', () => response.destroy())
    })
    expect(await get(broken)).toMatchObject({ failure: { kind: 'unknown' } })
  })

  it('reads no more than it can hold', async () => {
    const endless = await answering((_, response) => {
      response.writeHead(200)
      const chunk = 'x'.repeat(100_000)
      for (let count = 0; count < 50; count += 1) response.write(chunk)
      response.end()
    })
    expect(await get(endless, 3000)).toMatchObject({ isAnswered: true, text: '' })
  })

  it('follows nobody elsewhere, with a token in its hands', async () => {
    const elsewhere = await answering((_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()
    })
    expect(await get(elsewhere)).toMatchObject({ isAnswered: true, status: 302 })
  })

  it('waits as long as it is asked to, at most an hour', () => {
    expect(waitAsked(new Headers({ 'retry-after': '5' }))).toEqual({ retryAfterMs: 5000 })
    expect(waitAsked(new Headers({ 'retry-after': '999999' }))).toEqual({ retryAfterMs: 3_600_000 })
    expect(waitAsked(new Headers({ 'retry-after': 'soon' }))).toEqual({})
    expect(waitAsked(new Headers())).toEqual({})
  })
})
