/** X5: a plain yes, which does nothing unless a question of the bot is open. */
import { intent } from '../intent.ts'

export const smalltalkYes = intent({
  name: 'smalltalk_yes',
  access: 'G',
  examples: [
    'Vâng',
    'vang',
    'dạ',
    'ok',
    'vâng ạ',
    'đồng ý',
    'nhất trí',
    'dạ vâng',
    'được rồi ạ',
    'ừ',
    'rõ rồi ạ',
    'đúng rồi',
  ],
  patterns: [],
})
