/** Brings what a person typed or pasted to the six digits of a typed code. */

export const TYPED_CODE_LENGTH = 6

/** The digits alone, at most six: spaces, dots and dashes of a pasted code disappear. */
export const typedDigits = (text: string): string =>
  text.replaceAll(/\D/g, '').slice(0, TYPED_CODE_LENGTH)
