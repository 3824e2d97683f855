/** Reads how a mail server is connected to out of its address, with a time limit for each step. */
const TIMEOUT_MS = 10_000
const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

export const connectionOf = ({
  smtpUrl,
  timeoutMs = TIMEOUT_MS,
}: {
  smtpUrl: string
  timeoutMs?: number
}) => {
  const url = new URL(smtpUrl)
  const isSecure = url.protocol === 'smtps:'
  const { username, password } = url
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isSecure ? 465 : 587),
    secure: isSecure,
    requireTLS: !isSecure && !isThisMachine(url.hostname),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
