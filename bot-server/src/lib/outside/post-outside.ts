/** Posts to an address that a person typed: to the open internet alone, once, and without reading what is answered. */
import { lookup } from 'node:dns/promises'
import { request as requestPlain } from 'node:http'
import { request } from 'node:https'
import { isPublicAddress } from './is-public-address.ts'
import { readOutsideUrl } from './read-outside-url.ts'

export interface OutsideSettings {
  /** All of a call, from the name server to the first line of the answer. */
  timeoutMs: number
  /** Also this machine, and without https: for the practice ground and tests, whose receivers live there. */
  allowsThisMachine?: boolean
  /** Asks which addresses a host has; the system's name servers if omitted. */
  resolve?: (host: string) => Promise<string[]>
}

export interface OutsidePost {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

export type OutsideOutcome =
  | { kind: 'answered'; status: number; retryAfterS: number | null }
  /** The address is not one that may be called. */
  | { kind: 'forbidden' }
  /** No byte of ours reached anybody. */
  | { kind: 'not_reached'; code: string }
  /** It may have arrived. */
  | { kind: 'no_answer'; code: string }

const byName = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address)

const THIS_MACHINE = new Set(['127.0.0.1', '::1'])

/** Where to connect: one address, judged here and used for the connection, so that no second answer counts. */
const findAddress = async (
  url: URL,
  { allowsThisMachine, resolve = byName }: OutsideSettings,
): Promise<string | undefined> => {
  const addresses = await resolve(url.hostname.replace(/^\[|\]$/g, ''))
  const isAllowed = (address: string) =>
    isPublicAddress(address) || (allowsThisMachine === true && THIS_MACHINE.has(address))
  // A host with one bad address is up to something: none of them is called.
  return addresses.every(isAllowed) ? addresses[0] : undefined
}

const readUrl = (text: string, { allowsThisMachine }: OutsideSettings): URL | undefined =>
  readOutsideUrl(text) ?? (allowsThisMachine === true ? (URL.parse(text) ?? undefined) : undefined)

/** Redirects are answers like any other: nothing is ever called that was not judged. */
export const postOutside = async (
  post: OutsidePost,
  settings: OutsideSettings,
): Promise<OutsideOutcome> => {
  const url = readUrl(post.url, settings)
  if (url === undefined) return { kind: 'forbidden' }
  const signal = AbortSignal.timeout(settings.timeoutMs)
  try {
    const address = await orAborted(findAddress(url, settings), signal)
    if (address === undefined) return { kind: 'forbidden' }
    return await call({ url, address, post, signal })
  } catch (error) {
    return { kind: 'not_reached', code: codeOf(error) }
  }
}

const orAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(asError(signal.reason)), { once: true })
    work.then(resolve, reject)
  })

/** Safe because a signal with a time limit ends with a `TimeoutError`. */
const asError = (reason: unknown): Error => reason as Error

interface Call {
  url: URL
  address: string
  post: OutsidePost
  signal: AbortSignal
}

/** Connects to the address that was judged, while name, certificate and `host` stay those of the url. */
const call = ({ url, address, post, signal }: Call): Promise<OutsideOutcome> =>
  new Promise((resolve) => {
    const isPlain = url.protocol === 'http:'
    const made = (isPlain ? requestPlain : request)({
      host: address,
      servername: url.hostname,
      port: url.port || (isPlain ? 80 : 443),
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      headers: {
        ...post.headers,
        host: url.host,
        'content-length': Buffer.byteLength(post.body),
      },
      // Of its own: a connection that was kept open was judged for another call.
      agent: false,
      maxHeaderSize: 16_384,
      signal,
    })
    let isConnected = false
    made.on('socket', (socket) =>
      socket.once(isPlain ? 'connect' : 'secureConnect', () => {
        isConnected = true
      }),
    )
    made.on('response', (response) => {
      resolve({
        kind: 'answered',
        status: response.statusCode ?? 0,
        retryAfterS: secondsOf(response.headers['retry-after']),
      })
      // Nobody reads what they say: it ends with the connection.
      made.destroy()
    })
    made.on('error', (error) =>
      resolve({ kind: isConnected ? 'no_answer' : 'not_reached', code: codeOf(error) }),
    )
    made.end(post.body)
  })

const secondsOf = (header: string | undefined): number | null =>
  header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : null

/** The cause's code, never its words: they may hold an address. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'failed'
  if (['TimeoutError', 'AbortError'].includes(error.name)) return 'timeout'
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? code : 'failed'
}
