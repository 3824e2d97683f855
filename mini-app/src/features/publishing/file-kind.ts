/** Says which files can be imported, before any of them travels. */

export const IMPORT_KINDS = '.docx,.pdf,.txt,.md'

/** Whether a file's name ends like one that can be read, in capitals or not. */
export const isImportable = (fileName: string): boolean =>
  IMPORT_KINDS.split(',').some((ending) => fileName.toLowerCase().endsWith(ending))
