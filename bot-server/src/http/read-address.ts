/** Finds the network address that a request comes from, behind proxies that are known and no others. */
import type { Context } from 'hono'
import { BlockList, isIP } from 'node:net'

/** A proxy on this machine needs no setting. */
const LOOPBACK = ['127.0.0.0/8', '::1']

const listOf = (proxies: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const proxy of [...LOOPBACK, ...proxies]) {
    const [address = '', bits] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** One address is written in one way. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/**
 * @param proxies addresses and networks (`10.0.0.5`, `10.1.0.0/16`) whose word is taken for whom they serve
 * @returns what reads the address that limits are counted by; `unknown` where there is no connection
 */
export const createAddressReader = (proxies: readonly string[]): ((c: Context) => string) => {
  const trusted = listOf(proxies)
  const isTrusted = (address: string): boolean => {
    const family = isIP(address)
    return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4')
  }
  return (c) => {
    let address = plain(remoteAddressOf(c.env))
    const named = (c.req.header('x-forwarded-for') ?? '').split(',').map(plain)
    // Each proxy names the one before it last; what stands before the word of a stranger anybody could have written.
    for (const one of named.toReversed()) {
      if (!isTrusted(address) || isIP(one) === 0) break
      address = one
    }
    return address
  }
}

const remoteAddressOf = (env: unknown): string => {
  const { incoming } = asBindings(env)
  return incoming?.socket?.remoteAddress ?? 'unknown'
}

interface Bindings {
  incoming?: { socket?: { remoteAddress?: string | undefined } }
}

/** Requests made in memory carry no connection. */
const asBindings = (env: unknown): Bindings => (typeof env === 'object' && env !== null ? env : {})
