/** Chooses the document that a branch is studying now, where a campaign brings several. */

interface PartOfDocument {
  documentId: string
  sentAt: string | null
}

/**
 * The parts of the first document that has a part still to come; when all have gone, of the last one.
 * @param parts of all documents, in reading order
 */
export const documentUnderStudy = <P extends PartOfDocument>(parts: readonly P[]): P[] => {
  const documents = [...Map.groupBy(parts, (part) => part.documentId).values()]
  return (
    documents.find((ofDocument) => ofDocument.some((part) => part.sentAt === null)) ??
    documents.at(-1) ??
    []
  )
}
