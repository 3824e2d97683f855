/** Says whether typed text may be an address for letters, before the server looks closely. */

export const looksLikeAddress = (text: string): boolean =>
  /^[^\s@<>",;]+@[^\s@<>",;]+\.[a-z]{2,}$/i.test(text.trim())
