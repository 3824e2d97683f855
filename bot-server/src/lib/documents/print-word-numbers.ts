/** Writes into a Word document what Word only shows: automatic numbers, and marks for its heading styles. */
import { attributeOf, elementsOf, valueOf } from './xml-text.ts'
import { readNumbering, type ListPlace, type WordNumbering } from './word-numbering.ts'

/** The XML of the parts concerned; empty text for a part that the file does not have. */
export interface WordParts {
  readonly document: string
  readonly numbering: string
  readonly styles: string
}

interface Style {
  readonly name: string
  readonly basedOn: string | undefined
  readonly properties: string
}

const CHANGED_PROPERTIES = /<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g
const PROPERTIES = /<w:pPr(?:\s[^>/]*)?>([\s\S]*?)<\/w:pPr>/g
const HEADING_NAME = /^heading ([1-6])$/i
const HAS_WORDS = /<w:t(?:\s[^>]*)?>\s*[^<\s]|<w:sym\s/
const DEEPEST_HEADING = 6
/** A chain of styles longer than this goes in a circle. */
const LONGEST_CHAIN = 20

/**
 * Puts the number of each automatically numbered paragraph into its text, and `#` marks before headings by style.
 *
 * A reader that knows nothing of Word's lists then loses none of them.
 * @returns the XML of the document, otherwise unchanged
 */
export const printWordNumbers = ({ document, numbering, styles }: WordParts): string => {
  const lists = readNumbering(numbering)
  const known = readStyles(styles)
  const xml = document.replaceAll(CHANGED_PROPERTIES, '')
  const pieces: string[] = []
  let position = 0
  for (const match of xml.matchAll(PROPERTIES)) {
    const end = match.index + match[0].length
    const chain = chainOf(valueOf(match[1] ?? '', 'w:pStyle'), known)
    const place = findPlace(match[1] ?? '', chain, lists)
    const number = place === undefined ? '' : lists.next(place)
    const mark = headingMark(match[1] ?? '', chain)
    if (number + mark !== '' && hasWords(xml, end)) {
      pieces.push(
        xml.slice(position, end),
        `<w:r><w:t xml:space="preserve">${escapeText(mark + number)}</w:t></w:r>`,
      )
      position = end
    }
  }
  return [...pieces, xml.slice(position)].join('')
}

const readStyles = (xml: string): Map<string, Style> =>
  new Map(
    elementsOf(xml, 'w:style').map(({ tag, content }) => [
      attributeOf(tag, 'w:styleId') ?? '',
      {
        name: valueOf(content, 'w:name') ?? '',
        basedOn: valueOf(content, 'w:basedOn'),
        properties: elementsOf(content, 'w:pPr')[0]?.content ?? '',
      },
    ]),
  )

interface ChainedStyle extends Style {
  readonly id: string
}

/** A style and those it is based on, nearest first. */
const chainOf = (id: string | undefined, styles: ReadonlyMap<string, Style>): ChainedStyle[] => {
  const chain: ChainedStyle[] = []
  let next = id
  while (next !== undefined && chain.length < LONGEST_CHAIN) {
    const style = styles.get(next)
    if (style === undefined) break
    chain.push({ ...style, id: next })
    next = style.basedOn
  }
  return chain
}

const findPlace = (
  properties: string,
  chain: readonly ChainedStyle[],
  lists: WordNumbering,
): ListPlace | undefined => {
  const own = valueOf(properties, 'w:numId')
  const level = valueOf(properties, 'w:ilvl')
  if (own !== undefined) return own === '0' ? undefined : { listId: own, level: Number(level ?? 0) }
  for (const { id, properties: inherited } of chain) {
    const listId = valueOf(inherited, 'w:numId')
    if (listId === '0') return undefined
    if (listId !== undefined) {
      const named = level ?? valueOf(inherited, 'w:ilvl')
      return { listId, level: named === undefined ? lists.levelOfStyle(listId, id) : Number(named) }
    }
  }
  return undefined
}

const headingMark = (properties: string, chain: readonly ChainedStyle[]): string => {
  const outline = [properties, ...chain.map((style) => style.properties)]
    .map((each) => valueOf(each, 'w:outlineLvl'))
    .find((each) => each !== undefined)
  const named = chain
    .map(({ name }) => HEADING_NAME.exec(name)?.[1])
    .find((each) => each !== undefined)
  const depth = outline === undefined ? Number(named ?? 0) : Number(outline) + 1
  return depth >= 1 && depth <= DEEPEST_HEADING ? `${'#'.repeat(depth)} ` : ''
}

const hasWords = (xml: string, from: number): boolean =>
  HAS_WORDS.test(xml.slice(from, Math.max(from, xml.indexOf('</w:p>', from))))

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
