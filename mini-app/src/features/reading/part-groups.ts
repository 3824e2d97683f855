/** Keeps the parts of one document together, where a campaign studies several. */
import type { PartListItem } from '@quan-triet/shared/models/reading'

interface DocumentParts {
  id: string
  title: string
  parts: PartListItem[]
}

/** The documents in reading order, each with its parts. */
export const groupByDocument = (parts: readonly PartListItem[]): DocumentParts[] => {
  const documents = new Map<string, DocumentParts>()
  for (const part of parts) {
    const { documentId: id, documentTitle: title } = part
    const document = documents.get(id) ?? { id, title, parts: [] }
    document.parts.push(part)
    documents.set(id, document)
  }
  return [...documents.values()]
}
