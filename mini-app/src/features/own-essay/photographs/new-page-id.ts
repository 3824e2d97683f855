/** Names a new page, so that it is stored once however often it is sent. */

/** `crypto.randomUUID` is missing on iPhones before 15.4 and Android WebViews before 92. */
export const newPageId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
