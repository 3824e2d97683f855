/** Computes SHA-256 digests of text. */
import { hash } from 'node:crypto'

/** @returns 64 hexadecimal digits */
export const sha256Of = (text: string): string => hash('sha256', text, 'hex')
