import fc from 'fast-check'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addressWithin } from './address-within.ts'
import { callOnce } from './call.ts'

const BASE = 'https://openapi.zalo.example'

/** Ways in which what is put behind an address was made to lead to another host, or to another place of that host. */
const elsewhere = (host: string): string[] => [
  '',
  host,
  `@${host}/`,
  `:80@${host}/`,
  `.${host}/`,
  `:x@${host}`,
  `//${host}/`,
  `///${host}/`,
  `////${host}/`,
  `/\\${host}/`,
  `\\\\${host}/`,
  `\\/${host}/`,
  `/\t/${host}/`,
  `/\n/${host}/`,
  `/\r\n/${host}/`,
  `\t//${host}`,
  ` //${host}`,
  `http://${host}/`,
  `https://${host}/`,
  `https:/${host}/`,
  `https:${host}/`,
  `javascript://${host}/%0aalert(1)`,
  `data:text/plain,${host}`,
  `file://${host}/etc/passwd`,
  `ftp://${host}/`,
  `gopher://${host}:11211/_stats`,
  `#@${host}/`,
  `?@${host}/`,
  `%40${host}/`,
  `%2f%2f${host}/`,
  `/%2f${host}/`,
  `/%2F%2F${host}/`,
  `/%5c${host}/`,
  `/%5C%5C${host}/`,
  `/..//${host}/`,
  `/../`,
  `/../../admin`,
  `/a/../../b`,
  `/a/../b`,
  `/./b`,
  `/a/.`,
  `/a/..`,
  `/%2e%2e/b`,
  `/%2E%2E/b`,
  `/a/%2e%2e%2fb`,
  `/.%2e/b`,
  `/%2e./b`,
  `/..;/b/..`,
  `/a/..\\b`,
  `/..%5cb`,
  `/a\u0000b`,
  `/%00//${host}`,
  `/a b`,
  `/a\u00a0b`,
  `/a\u2028b`,
  `/a\r\nHost: ${host}`,
  `/a HTTP/1.1\r\nHost: ${host}\r\n\r\nGET /`,
  `/a%0d%0aHost:${host}\n`,
  `/a#b`,
  `/a?b#c`,
  `/a?b\\c`,
  `/a?b\r\nc: d`,
  `/a?b c`,
  `/a\tb`,
  `\u0000/a`,
  `\uff0f\uff0f${host}`,
  `\u2215\u2215${host}`,
  `\u3002${host}`,
  `。${host}/`,
  `．${host}/`,
  `@localhost/`,
  `@127.0.0.1/`,
  `@[::1]/`,
  `@2130706433/`,
  `@0x7f000001/`,
  `@0177.0.0.1/`,
  `@169.254.169.254/latest/meta-data/`,
  `//169.254.169.254/`,
  `//localhost/`,
  `//127.0.0.1/`,
  `//127.1/`,
  `//[::1]/`,
  `//[::ffff:127.0.0.1]/`,
  `//0/`,
  `//0.0.0.0/`,
  `//2130706433/`,
  `//0x7f.1/`,
  `//①②⑦.⓪.⓪.①/`,
  `//ⓛocalhost/`,
  `//user:pass@${host}/`,
  `:443@${host}`,
  `:@${host}`,
  `;@${host}`,
  `&@${host}`,
  `,${host}`,
  `-${host}`,
  `a`,
  `.`,
  `..`,
  `../`,
  `:8443/`,
  `:0/`,
  `:99999/`,
]

describe('an address of a platform', () => {
  it('is the one of the settings, whatever is put behind it: more than a hundred tricks', () => {
    const all = elsewhere('evil.example')
    expect(all.length).toBeGreaterThanOrEqual(100)
    expect(all.filter((path) => addressWithin(BASE, path) !== undefined)).toEqual([])
  })

  it.each([
    ['/v3.0/oa/message/cs', `${BASE}/v3.0/oa/message/cs`],
    ['/bot123:abc-DEF_9/sendMessage', `${BASE}/bot123:abc-DEF_9/sendMessage`],
    ['/v3.0/oa/user/detail?data=%7B%22user_id%22%3A%221%22%7D', null],
    ['/a?to=//evil.example&back=../..', null],
  ])('keeps honest paths as they are: %s', (path, expected) => {
    expect(addressWithin(BASE, path)).toBe(expected ?? `${BASE}${path}`)
  })

  it('stays below the path of the settings, where they have one', () => {
    expect(addressWithin(`${BASE}/zalo/graph`, '/v2.0/me')).toBe(`${BASE}/zalo/graph/v2.0/me`)
    expect(addressWithin(`${BASE}/zalo/graph`, '/../admin')).toBeUndefined()
  })

  it.each(['', 'openapi.zalo.example', 'ftp://a.example', 'file:///etc', 'javascript:'])(
    'is none when the settings have none: "%s"',
    (base) => {
      expect(addressWithin(base, '/a')).toBeUndefined()
    },
  )

  it('has the host of the settings for any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webPath(), fc.webUrl()), (path) => {
        const address = addressWithin(BASE, path)
        if (address !== undefined) expect(new URL(address).origin).toBe(BASE)
      }),
    )
  })
})

const call = (base: string, path: string) =>
  callOnce({ base, path, method: 'GET', headers: {}, timeoutMs: 2000 })

describe('a call with a trick in it', () => {
  it('connects to nobody: neither where the trick leads, nor where an answer points', async () => {
    let connections = 0
    const trap = createServer((_, response) => response.end('caught'))
    trap.on('connection', () => {
      connections += 1
    })
    const port = await new Promise<number>((resolve) => {
      trap.listen(0, '127.0.0.1', () => resolve((trap.address() as AddressInfo).port))
    })
    const home = createServer((_, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end()
    })
    const homePort = await new Promise<number>((resolve) => {
      home.listen(0, '127.0.0.1', () => resolve((home.address() as AddressInfo).port))
    })
    onTestFinished(() => {
      for (const server of [trap, home]) {
        server.closeAllConnections()
        server.close()
      }
    })
    const base = `http://127.0.0.1:${homePort}`
    for (const path of elsewhere(`127.0.0.1:${port}`))
      expect(await call(base, path)).toMatchObject({ failure: { kind: 'our_bug' } })
    expect(await call(base, '/moved')).toMatchObject({ status: 302 })
    expect(connections).toBe(0)
    // The trap works: an honest call to it is counted.
    expect(await call(`http://127.0.0.1:${port}`, '/')).toMatchObject({ text: 'caught' })
    expect(connections).toBe(1)
  })
})
