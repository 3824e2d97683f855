/** Reads an address that a person typed and that this server is to call: a named host of the open internet by https. */
import { isIP } from 'node:net'

const LONGEST = 500
/** Names that mean this machine or this network wherever they are asked for. */
const NEARBY =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|onion|test|invalid|example)$/
/** As certificates know them; punycode of other scripts fits, too. */
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/
const LEAST_OPEN_PORT = 1024
/** What else than text a browser would silently take out of an address. */
const ODD = /[\s\\\p{Cc}\p{Cf}]/u

const isPlainText = (text: string): boolean =>
  text.length <= LONGEST && !ODD.test(text) && /^https:\/\/[^/@]+(?:\/[^@]*)?$/i.test(text)

const isNamedHost = ({ hostname }: URL): boolean =>
  HOST.test(hostname) && isIP(hostname) === 0 && !NEARBY.test(hostname)

const hasNothingElse = ({ protocol, username, password, hash, port }: URL): boolean =>
  protocol === 'https:' &&
  `${username}${password}${hash}` === '' &&
  (port === '' || Number(port) >= LEAST_OPEN_PORT)

/**
 * A number is never a host here, however it is written: the address is asked of a name server when the call is made,
 * and judged then.
 * @returns undefined for everything else
 */
export const readOutsideUrl = (text: string): URL | undefined => {
  const url = isPlainText(text) ? URL.parse(text) : null
  return url !== null && isNamedHost(url) && hasNothingElse(url) ? url : undefined
}
