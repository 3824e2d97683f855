/** Tells public addresses from those only this machine or its own network can reach. */

const PRIVATE_HOST =
  /^(localhost|.*\.localhost|.*\.local|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(1[6-9]|2\d|3[01])\..*|0\.0\.0\.0|\[.*\])$/

/** Parses a web address. @returns null for anything but http and https */
export const parseWebAddress = (text: string): URL | null => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && /^https?:$/.test(url.protocol) ? url : null
}

/** Whether a host name is an address of this machine or of a private network. */
export const isPrivateHost = (hostname: string): boolean => PRIVATE_HOST.test(hostname)

/** Whether a host name is this machine itself. */
export const isLoopbackHost = (hostname: string): boolean =>
  /^(localhost|.*\.localhost|127\..*|\[::1\])$/.test(hostname)
