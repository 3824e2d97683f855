/** Lets go of photographs that wait on this device to be sent: apart, because whoever starts the app may need it. */

/** The browser's store of pages; Zalo's own storage takes 5 MB of text in all (platform C.1). */
export const PAGES = 'qt2-pages'

/** Whatever is left in spite of it names its owner, and goes when the next person opens the store. */
export const forgetPages = (): void => {
  try {
    indexedDB.deleteDatabase(PAGES)
  } catch {
    // Where there is no such store, nothing was kept.
  }
}
