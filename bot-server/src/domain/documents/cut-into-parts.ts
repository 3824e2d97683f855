/** Proposes how to cut a document into numbered parts along its own headings (ruling 9, model 2.4). */
import { countSyllables } from '@quan-triet/shared/text/syllables'
import type { OutlineItem } from './outline.ts'
import { packNeighbours } from './pack-neighbours.ts'

/** A part as proposed; the officer merges, splits and renames before release. */
export interface ProposedPart {
  readonly heading: string
  /** As printed, numbers included: all parts together are the document, word for word. */
  readonly paragraphs: string[]
}

export interface PartSize {
  /** Syllables; neighbours under one heading are grouped up to this. */
  readonly minSyllables?: number
  /** Syllables; nothing is grouped beyond this. */
  readonly maxSyllables?: number
}

interface Limits {
  readonly min: number
  readonly max: number
}

/** Three to four minutes of reading. */
const MIN_SYLLABLES = 600
const MAX_SYLLABLES = 900
/** A piece shorter than this is no part of its own, even if a top heading stands over it. */
const TINY_SYLLABLES = 120
const LONGEST_HEADING = 160

/** An item with everything below it. */
interface Node {
  readonly item: OutlineItem
  readonly children: Node[]
  size: number
}

/** Paragraphs that stay together, and the item that names them. */
interface Piece {
  readonly items: readonly OutlineItem[]
  readonly paragraphs: readonly string[]
  readonly size: number
  /** Numbers a heading that had to be cut, `2/3`; empty for a whole one. */
  readonly share: string
}

/**
 * Cuts at the highest headings first; a section that is too long is cut at its next ones and small neighbours
 * under the same heading are grouped. An item is only cut, at paragraph ends, if it alone is too long.
 * @param outline as `readOutline` returns it
 * @returns parts in reading order; none for an empty outline
 */
export const proposeParts = (
  outline: readonly OutlineItem[],
  size: PartSize = {},
): ProposedPart[] => {
  const limits = {
    min: size.minSyllables ?? MIN_SYLLABLES,
    max: size.maxSyllables ?? MAX_SYLLABLES,
  }
  const sections = growTree(outline).map((node) => cutNode(node, limits))
  return joinTiny(sections.flat(), limits).map(({ items, paragraphs, share }) => ({
    heading: nameOf(items, share),
    paragraphs: [...paragraphs],
  }))
}

const growTree = (outline: readonly OutlineItem[]): Node[] => {
  const roots: Node[] = []
  const path: Node[] = []
  for (const item of outline) {
    const node = { item, children: [], size: sizeOf(item.paragraphs) }
    while (path.length > 0 && (path.at(-1)?.item.level ?? 0) >= item.level) path.pop()
    for (const ancestor of path) ancestor.size += node.size
    const siblings = path.at(-1)?.children ?? roots
    siblings.push(node)
    path.push(node)
  }
  return roots
}

const sizeOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, paragraph) => sum + countSyllables(paragraph), 0)

/** Cuts one section into pieces none of which can be shortened at a heading. */
const cutNode = (node: Node, limits: Limits): Piece[] => {
  if (node.size <= limits.max) return [wholePiece(node)]
  const own = cutLongItem(node.item, limits)
  if (node.children.length === 0) return own
  const heading = own.at(-1)?.size ?? 0
  const room = heading < TINY_SYLLABLES ? { ...limits, max: limits.max - heading } : limits
  const below = node.children.flatMap((child, index) => cutNode(child, index === 0 ? room : limits))
  const pieces = joinHeading(own, below)
  const ends = packNeighbours(
    pieces.map((piece) => piece.size),
    limits,
  )
  return ends.map((end, index) => joinPieces(pieces.slice(ends[index - 1] ?? 0, end), node.item))
}

const wholePiece = (node: Node): Piece => {
  const paragraphs: string[] = []
  const visit = ({ item, children }: Node): void => {
    paragraphs.push(...item.paragraphs)
    for (const child of children) visit(child)
  }
  visit(node)
  return { items: [node.item], paragraphs, size: node.size, share: '' }
}

const cutLongItem = (item: OutlineItem, limits: Limits): Piece[] => {
  const sizes = item.paragraphs.map((paragraph) => countSyllables(paragraph))
  const ends = packNeighbours(sizes, limits)
  return ends.map((end, index) => {
    const paragraphs = item.paragraphs.slice(ends[index - 1] ?? 0, end)
    const share = ends.length > 1 ? `${index + 1}/${ends.length}` : ''
    return { items: [item], paragraphs, size: sizeOf(paragraphs), share }
  })
}

/** A heading never stands at the end of one part with its text in the next. */
const joinHeading = (own: readonly Piece[], below: readonly Piece[]): Piece[] => {
  const [heading, first] = [own.at(-1), below[0]]
  const isShort = heading !== undefined && heading.size < TINY_SYLLABLES
  if (!isShort || first === undefined) return [...own, ...below]
  const joined = {
    ...first,
    paragraphs: [...heading.paragraphs, ...first.paragraphs],
    size: heading.size + first.size,
  }
  return [...own.slice(0, -1), joined, ...below.slice(1)]
}

const joinPieces = (pieces: readonly Piece[], parent?: OutlineItem): Piece => {
  const [only] = pieces
  if (only !== undefined && pieces.length === 1) return only
  const items = pieces.flatMap((piece) => piece.items).filter((item) => item !== parent)
  return {
    items,
    paragraphs: pieces.flatMap((piece) => piece.paragraphs),
    size: pieces.reduce((sum, piece) => sum + piece.size, 0),
    share: '',
  }
}

/** Glues what is too short to be sent alone to the part after it, or before it at the end. */
const joinTiny = (pieces: readonly Piece[], { max }: Limits): Piece[] => {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const isTiny = before !== undefined && Math.min(before.size, piece.size) < TINY_SYLLABLES
    const fits = before !== undefined && before.size + piece.size <= max + TINY_SYLLABLES
    if (before === undefined || !isTiny || !fits) joined.push(piece)
    else joined[joined.length - 1] = joinUneven(before, piece)
  }
  return joined
}

/** The longer of two pieces gives its name to both. */
const joinUneven = (before: Piece, after: Piece): Piece => {
  const { items, share } = before.size >= after.size ? before : after
  const paragraphs = [...before.paragraphs, ...after.paragraphs]
  return { items, share, paragraphs, size: before.size + after.size }
}

const nameOf = (items: readonly OutlineItem[], share: string): string => {
  const [first, last] = [items[0], items.at(-1)]
  if (first === undefined || last === undefined) return ''
  const name = first === last ? labelOf(first) : `${labelOf(first)} – ${labelOf(last)}`
  return share === '' ? shorten(name) : `${shorten(name)} (${share})`
}

const labelOf = ({ number, heading }: OutlineItem): string => {
  if (!/[\p{L}\p{N}]/u.test(number)) return heading
  if (heading === '') return number
  return `${number}${signAfter(number)}${heading}`
}

/** As one would print it: "a) …", "1. …", "Một là, …", "Phần thứ hai: …". */
const signAfter = (number: string): string => {
  if (number.endsWith(')')) return ' '
  if (/^[\p{Lu}\d.]+$/u.test(number)) return '. '
  return /^(?:\p{L}+ là$|thứ )/iu.test(number) ? ', ' : ': '
}

const shorten = (name: string): string => {
  if (name.length <= LONGEST_HEADING) return name
  const space = name.lastIndexOf(' ', LONGEST_HEADING - 1)
  return `${name.slice(0, space > 0 ? space : LONGEST_HEADING - 1).replace(/[\s,;:–-]+$/u, '')}…`
}
