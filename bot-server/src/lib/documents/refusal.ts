/** Says what reading a file can give: its text, or the reason why it cannot be taken. */

/** What a file really is, by its bytes; `.md` and `.txt` are both text. */
export const documentKinds = ['docx', 'pdf', 'text'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Every reason for which a file is turned away; a sentence for each stands with the messages. */
export const documentRefusals = [
  'empty',
  'too_big',
  'unsupported_type',
  'named_otherwise_docx',
  'named_otherwise_pdf',
  'named_otherwise_text',
  'old_word',
  'encrypted',
  'damaged',
  'not_a_word_file',
  'macros',
  'no_text',
  'no_text_layer',
  'too_long',
  'too_many_pages',
  'too_complex',
  'not_utf8',
  'old_encoding',
  'timeout',
  'busy',
] as const
export type DocumentRefusal = (typeof documentRefusals)[number]

export interface ReadText {
  readonly ok: true
  readonly kind: DocumentKind
  /** One paragraph a line; headings that the file marks itself open with `#` to `######`. */
  readonly text: string
  /** What stands outside the running text: page heads and feet, text boxes, watermarks. */
  readonly margins: string
}

export interface RefusedDocument {
  readonly ok: false
  readonly reason: DocumentRefusal
}

export type DocumentReading = ReadText | RefusedDocument

/** Thrown inside the readers for what the sender can mend; never leaves `readDocument`. */
export class RefusedFile extends Error {
  readonly reason: DocumentRefusal

  constructor(reason: DocumentRefusal) {
    super(reason)
    this.name = 'RefusedFile'
    this.reason = reason
  }
}
