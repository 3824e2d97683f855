/** Reads the first sheet of an Excel file as it is stored: values, formulas, and what is stored as their results. */
import { openZip } from '@quan-triet/bot-server/lib/documents/zip'

export interface SheetFormulas {
  /** Texts and numbers by cell, those that formulas came to included; empty cells are not there. */
  values: Map<string, string | number>
  formulas: Map<string, string>
  results: Map<string, string | number>
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string): string =>
  xml.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
const textsOf = (xml: string): string =>
  [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => plain(text)).join('')

export const readFormulas = (bytes: Buffer): SheetFormulas => {
  const zip = openZip(bytes)
  const part = (name: string): string => zip.read(name)?.toString('utf8') ?? ''
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, xml = '']) => textsOf(xml),
  )
  const sheet: SheetFormulas = { values: new Map(), formulas: new Map(), results: new Map() }
  const cells = part('xl/worksheets/sheet1.xml').matchAll(
    /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
  )
  for (const [, name = '', attributes = '', inner = ''] of cells) {
    const stored = /<v>([^<]*)<\/v>/.exec(inner)?.[1]
    const kind = /t="(\w+)"/.exec(attributes)?.[1]
    const value = valueOf({ kind, stored, inner, shared })
    if (value !== undefined) sheet.values.set(name, value)
    const formula = /<f[^>]*>([^<]*)<\/f>/.exec(inner)?.[1]
    if (formula === undefined) continue
    sheet.formulas.set(name, plain(formula))
    if (value !== undefined) sheet.results.set(name, value)
  }
  return sheet
}

interface Stored {
  kind: string | undefined
  stored: string | undefined
  inner: string
  shared: readonly string[]
}

const valueOf = ({ kind, stored, inner, shared }: Stored): string | number | undefined => {
  if (kind === 'inlineStr') return textsOf(inner)
  if (stored === undefined) return undefined
  if (kind === 's') return shared[Number(stored)]
  return kind === 'str' ? plain(stored) : Number(stored)
}
