/** How much of an uploaded file the readers take on. */

export const documentLimits = {
  /** Bytes of the file as sent. */
  fileBytes: 20 * 1024 * 1024,
  /** Characters of the text that comes out. */
  characters: 2_000_000,
  pdfPages: 1000,
  zipEntries: 4000,
  /** Bytes that a zip says, or turns out, to unpack to. */
  unpackedBytes: 256 * 1024 * 1024,
  /** Bytes of one unpacked part that is really read: 2 million characters of text are about 30 MB of XML. */
  partBytes: 48 * 1024 * 1024,
  /** Milliseconds until parsing is given up. */
  parseMs: 20_000,
  /** Memory of one parsing thread, in MB. */
  heapMb: 768,
  /** Threads at once; further files wait for their turn. */
  threads: 2,
  /** Files that may wait; each holds its bytes. */
  waiting: 20,
} as const
