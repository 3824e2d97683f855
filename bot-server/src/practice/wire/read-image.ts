/** Fetches a picture the way a platform does: from outside, without cookies, and more than once. */
import { isPrivateHost, parseWebAddress } from './loopback.ts'

const fetchImageOnce = async (url: URL): Promise<boolean> => {
  const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(10_000) })
  await response.body?.cancel()
  return response.ok && (response.headers.get('content-type')?.startsWith('image/') ?? false)
}

/** Whether the address can be fetched twice as a picture (E-15). */
export const isFetchableImage = async (
  address: string,
  allowLoopback: boolean,
): Promise<boolean> => {
  const url = parseWebAddress(address)
  if (!url || (!allowLoopback && isPrivateHost(url.hostname))) return false
  try {
    return (await fetchImageOnce(url)) && (await fetchImageOnce(url))
  } catch {
    return false
  }
}
