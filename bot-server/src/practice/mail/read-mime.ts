/** Reads a letter as it came over the wire: headers, text and HTML; enough for what servers send today. */

export interface ReadLetter {
  /** By lower-case name; of several with one name, the first. */
  headers: Readonly<Record<string, string>>
  text: string
  html: string
}

const splitAt = (raw: string): [string, string] => {
  const at = /\r?\n\r?\n/.exec(raw)
  return at === null ? [raw, ''] : [raw.slice(0, at.index), raw.slice(at.index + at[0].length)]
}

const bytesOfQuoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  )

const decodeWord = (_: string, kind: string, text: string): string =>
  (kind.toUpperCase() === 'B'
    ? Buffer.from(text, 'base64')
    : bytesOfQuoted(text.replaceAll('_', ' '))
  ).toString('utf8')

/** Encoded words (RFC 2047) in UTF-8; the white space between two of them is not part of the text. */
const decodeHeader = (value: string): string =>
  value.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, decodeWord)

const readHeaders = (block: string): Record<string, string> => {
  const headers: Record<string, string> = {}
  for (const line of block.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    headers[line.slice(0, colon).toLowerCase()] ??= decodeHeader(line.slice(colon + 1).trim())
  }
  return headers
}

const decodeBody = (body: string, encoding: string): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding === 'quoted-printable') return bytesOfQuoted(body).toString('utf8')
  return Buffer.from(body, 'latin1').toString('utf8')
}

/** @param raw the letter's bytes, one sign each (latin1) */
export const readMime = (raw: string): ReadLetter => {
  const [head, body] = splitAt(raw)
  const headers = readHeaders(head)
  const type = headers['content-type'] ?? 'text/plain'
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary !== undefined) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => readMime(part.trimStart()))
    const first = (kind: 'text' | 'html') => parts.find((part) => part[kind] !== '')?.[kind] ?? ''
    return { headers, text: first('text'), html: first('html') }
  }
  const content = decodeBody(body, (headers['content-transfer-encoding'] ?? '').toLowerCase())
  const decoded = content.replaceAll('\r\n', '\n')
  return /^text\/html/i.test(type)
    ? { headers, text: '', html: decoded }
    : { headers, text: decoded, html: '' }
}
