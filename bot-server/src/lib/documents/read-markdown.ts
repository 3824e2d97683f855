/** Reads the little Markdown that our own documents are written in: headings, paragraphs, items, tables. */
import type { PaperBlock } from './paper-blocks.ts'

export interface MarkdownPaper {
  heading: string
  blocks: PaperBlock[]
}

/** Links lead nowhere on paper, and emphasis is for screens. */
const plain = (text: string): string =>
  text
    .replaceAll(/(?<!\\)\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll(/\*\*|`/g, '')
    .trim()

const cellsOf = (row: string): string[] =>
  row
    .replaceAll(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map(plain)

const NARROWEST = 6
const WIDEST = 40

/** As wide as its longest text asks for, within bounds. */
const widthsOf = (rows: readonly (readonly string[])[]): number[] =>
  (rows[0] ?? []).map((_, index) => {
    const longest = Math.max(...rows.map((row) => row[index]?.length ?? 0))
    return Math.min(WIDEST, Math.max(NARROWEST, longest))
  })

const tableOf = (lines: readonly string[]): PaperBlock => {
  const [columns = [], ...rows] = lines.filter((_, index) => index !== 1).map(cellsOf)
  return { kind: 'table', columns, rows, widths: widthsOf([columns, ...rows]) }
}

/** Items of a list are one each; a line that is none goes on with what was said before. */
const textsOf = (lines: readonly string[]): PaperBlock[] => {
  const texts: PaperBlock[] = []
  for (const line of lines) {
    const item = /^(?:-|\d+\.) (.+)$/.exec(line)?.[1]
    const last = texts.at(-1)
    if (item !== undefined) texts.push({ kind: 'item', text: item })
    else if (last && last.kind !== 'table') last.text += ` ${line.trim()}`
    else texts.push({ kind: 'text', text: line.trim() })
  }
  return texts.map((one) => (one.kind === 'table' ? one : { ...one, text: plain(one.text) }))
}

const blocksOf = (group: string): PaperBlock[] => {
  const lines = group.split('\n')
  const [first = ''] = lines
  if (first.startsWith('|')) return [tableOf(lines)]
  const [, marks, title = ''] = /^(#{2,3}) (.+)$/.exec(first) ?? []
  if (marks === undefined) return textsOf(lines)
  return [{ kind: marks === '##' ? 'section' : 'heading', text: plain(title) }]
}

export const readMarkdown = (text: string): MarkdownPaper => {
  const [head = '', ...groups] = text.trim().split(/\n\s*\n/)
  return {
    heading: plain(head.replace(/^# /, '')),
    blocks: groups.map((group) => group.replace(/^\n+/, '')).flatMap(blocksOf),
  }
}

const escaped = (text: string): string => text.replaceAll('|', '/').replaceAll(/\s*\n\s*/g, ' ')

/** A table as Markdown. */
export const tableText = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [columns, columns.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(escaped).join(' | ')} |`)
    .join('\n')
