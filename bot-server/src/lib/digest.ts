/** Computes SHA-256 digests of text and of bytes. */
import { hash } from 'node:crypto'

/** @returns 64 hexadecimal digits */
export const sha256Of = (content: string | Uint8Array): string => hash('sha256', content, 'hex')
