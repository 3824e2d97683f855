/** Shows of a mail address only what its owner needs to know it by. */

/** `quantri@xa.example.vn` becomes `q…@xa.example.vn`. */
export const maskAddress = (address: string): string => {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, Math.min(1, at))}…${address.slice(at)}`
}
