/** Writes a Word file of a heading, sections and tables, without the heads and signatures of a Party document. */
import { Document, Packer } from 'docx'
import { blockOf, line, type PaperBlock, SIZE } from './paper-blocks.ts'
import { footerWith, MARGINS } from './write-docx.ts'

export interface Paper {
  heading: string
  blocks: readonly PaperBlock[]
  /** Stands before the page number. */
  pageWord: string
}

/** @returns the bytes of a .docx file */
export const writePaper = async ({ heading, blocks, pageWord }: Paper): Promise<Uint8Array> => {
  const file = new Document({
    sections: [
      {
        properties: { page: { margin: MARGINS } },
        footers: { default: footerWith(pageWord) },
        children: [
          line(heading, { size: SIZE.kind, bold: true }),
          ...blocks.map(blockOf),
          // A body that ends with a table is mended by some word processors, and refused by others.
          line(''),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}
