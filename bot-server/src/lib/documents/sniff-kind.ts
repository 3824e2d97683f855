/** Tells what a file is from its bytes, and whether its name says the same. */
import type { DocumentKind, DocumentRefusal } from './refusal.ts'

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** The name that a protected Office file gives its only stream, as its directory writes it. */
const PROTECTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')
const KIND_BY_EXTENSION: Record<string, DocumentKind> = {
  docx: 'docx',
  pdf: 'pdf',
  txt: 'text',
  md: 'text',
  markdown: 'text',
}

/**
 * Compares bytes and name.
 * @param bytes the whole file, not empty
 * @param fileName as the sender named it
 * @returns the kind, or why a file of this kind or name is not taken
 */
export const sniffKind = (
  bytes: Buffer,
  fileName: string,
): { kind: DocumentKind } | { refusal: DocumentRefusal } => {
  const refusal = refuseByContainer(bytes)
  if (refusal !== undefined) return { refusal }
  const kind = kindOf(bytes)
  const named = kindByName(fileName)
  if (kind === undefined) return { refusal: 'unsupported_type' }
  if (kind === named) return { kind }
  const isOtherZip = kind === 'docx' && !bytes.includes('word/')
  const isOtherText = kind === 'text' && named === undefined
  return { refusal: isOtherZip || isOtherText ? 'unsupported_type' : `named_otherwise_${kind}` }
}

const kindByName = (fileName: string): DocumentKind | undefined =>
  KIND_BY_EXTENSION[/\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '']

/** Old Office files and protected new ones share one kind of container. */
const refuseByContainer = (bytes: Buffer): DocumentRefusal | undefined => {
  if (!startsWith(bytes, OLE)) return undefined
  return bytes.includes(PROTECTED_STREAM) ? 'encrypted' : 'old_word'
}

/** Any zip counts as a Word file until it is opened. */
const kindOf = (bytes: Buffer): DocumentKind | undefined => {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, Buffer.from('PK\u0003\u0004', 'latin1'))) return 'docx'
  if (startsWith(bytes, Buffer.from(String.raw`{\rtf`))) return undefined
  return looksLikeText(bytes) ? 'text' : undefined
}

const startsWith = (bytes: Buffer, start: Buffer): boolean =>
  bytes.subarray(0, start.length).equals(start)

/** Text has no zero bytes, unless it opens with the mark of UTF-16. */
const looksLikeText = (bytes: Buffer): boolean => {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isUtf16 || !bytes.subarray(0, 64 * 1024).includes(0)
}
