/** Connects to a mail server and signs in, without sending anything, and says what kept it from that; never throws. */
import { createTransport } from 'nodemailer'
import { connectionOf } from './connection-of.ts'

/** The library calls whatever happens to a connection a fault of the socket; before it was made, a system call is named. */
const faultOf = (error: unknown): 'unreachable' | 'tls' | 'refused' => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EAUTH') return 'refused'
  const isConnected = error instanceof Error && !('syscall' in error)
  return code === 'ETLS' || (code === 'ESOCKET' && isConnected) ? 'tls' : 'unreachable'
}

export const greetMailServer = async (settings: {
  smtpUrl: string
  timeoutMs: number
}): Promise<{ host: string; answer: 'good' | 'unreachable' | 'tls' | 'refused' }> => {
  const connection = connectionOf(settings)
  const transport = createTransport(connection)
  try {
    await transport.verify()
    return { host: connection.host, answer: 'good' }
  } catch (error) {
    return { host: connection.host, answer: faultOf(error) }
  } finally {
    transport.close()
  }
}
