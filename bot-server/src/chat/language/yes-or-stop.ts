/** Tells "đúng" (yes) from "dừng" and "đừng" (stop) before their marks are gone; without marks it is neither. */

const YES = /(?<!\p{L})đúng(?!\p{L})/gu
const STOP = /(?<!\p{L})[dđ]ừng(?!\p{L})/gu

/** The text in lower case, with `yes` and `stop` in place of those words. */
export const tellYesFromStop = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll(YES, 'yes').replaceAll(STOP, 'stop')
