/** Writes the typed code in two groups of three, as people read it out. */

/** "686 671" of "686671". */
export const spacedCode = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3)}`
