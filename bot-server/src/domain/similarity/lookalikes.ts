/** Lists letters of other alphabets that are taken for Latin ones, by how they look. */

/** Latin letter → what is put in its place: Cyrillic, Greek, Armenian, Cherokee, phonetic and small capital letters. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  a: 'аАαΑɑɐᴀꭺᎪ',
  b: 'ЬьВвΒβʙᏴᖯƀɓ',
  c: 'сСϲϹᴄꮯᏟƈ',
  d: 'ԁԀ\u0111\u0110ÐðƉɖɗᴅꭰᎠժ',
  e: 'еЕεΕєɛəᴇꭼᎬҽ',
  f: 'ғϝꞙƒ',
  g: 'ɡցԍԌɢᏀǥɠ',
  h: 'нНһҺΗհᏂʜᎻħ',
  i: 'іІιΙıɪӏӀᎥɩӷ',
  j: 'јЈϳյᎫᴊ',
  k: 'кКκΚᴋᏦҝқ',
  l: 'ⅼʟᏞլłɭ',
  m: 'мМΜᴍᎷ',
  n: 'ոΝɴпηղռ',
  o: 'оОοΟᴏօՕσøØɔ',
  p: 'рРρΡᴘᏢƿ',
  q: 'ԛԚզգ',
  r: 'гᴦʀᏒɾ',
  s: 'ѕЅꜱᏚʂՏ',
  t: 'тТτΤᴛᎢƚŧ',
  u: 'υսՍᴜʋцմ',
  v: 'νѵѴᴠᏙ',
  w: 'ԝԜωᴡᎳшա',
  x: 'хХχΧҳ',
  y: 'уУγΥүҮʏҰ',
  z: 'ᴢᏃΖʐ',
}

/** Code point of the foreign letter → the Latin letter it is taken for. */
export const lookalikes: ReadonlyMap<number, string> = new Map(
  Object.entries(TAKEN_FOR).flatMap(([latin, foreign]) =>
    Array.from(foreign).map((letter) => [letter.codePointAt(0) ?? 0, latin] as const),
  ),
)

/** Vietnamese letters that are no disguise, though they stand in the list for their shape. */
export const OWN_LETTERS = '\u0111\u0110'
