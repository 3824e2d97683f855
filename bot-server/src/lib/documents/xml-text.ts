/** Picks values and words out of the XML parts of a Word file. */

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The attribute of a tag, by its full name; undefined if the tag does not have it. */
export const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined)

/** The `w:val` of the first element of this name inside a piece of XML. */
export const valueOf = (xml: string, element: string): string | undefined => {
  const tag = new RegExp(String.raw`<${element}(?:\s[^>]*)?>`).exec(xml)?.[0]
  return tag === undefined ? undefined : attributeOf(tag, 'w:val')
}

/** Every element of this name that does not hold another of the same name: its opening tag and its content. */
export const elementsOf = (xml: string, element: string): { tag: string; content: string }[] =>
  [...xml.matchAll(new RegExp(String.raw`(<${element}(?:\s[^>]*)?>)([\s\S]*?)</${element}>`, 'g'))]
    .filter(([, tag = '']) => !tag.endsWith('/>'))
    .map(([, tag = '', content = '']) => ({ tag, content }))

/** The words of a piece of WordprocessingML, a paragraph a line, watermarks included. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:tab\/>|<v:textpath\s[^>]*>/g)]
    .map(([token, words]) => {
      if (words !== undefined) return words
      if (token === '</w:p>') return '\n'
      return token === '<w:tab/>' ? '\t' : `\n${attributeOf(token, 'string') ?? ''}\n`
    })
    .join('')
    .replaceAll(/&(?:#\d+|#x[\da-f]+|\w+);/gi, decodeEntity)

const decodeEntity = (entity: string): string => {
  const name = entity.slice(1, -1).toLowerCase()
  if (!name.startsWith('#')) return ENTITIES[name] ?? entity
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}
