/** How much of an uploaded spreadsheet the readers take on. */

export const spreadsheetLimits = {
  /** Bytes of the file as sent. */
  fileBytes: 20 * 1024 * 1024,
  zipEntries: 500,
  /** Bytes that the parts of a zip say they unpack to, and how many times their packed size that may be. */
  unpackedBytes: 40 * 1024 * 1024,
  ratio: 150,
  /** Below this size a high ratio is no sign of harm: empty styled cells pack well. */
  ratioFromBytes: 4 * 1024 * 1024,
  sheets: 40,
  /** Rows of one sheet, empty ones with a format included. */
  rows: 20_000,
  columns: 120,
  /** Cells with something in them, of all sheets. */
  cells: 1_000_000,
  /** Characters of one cell that are looked at. */
  cellCharacters: 500,
  merges: 20_000,
  /** Milliseconds until reading is given up. */
  parseMs: 15_000,
  /** Memory of the reading thread, in MB. */
  heapMb: 512,
} as const
