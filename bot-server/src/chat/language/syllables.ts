/** Knows which unmarked letter groups can be a Vietnamese syllable. */

const ONSETS = 'b c ch d g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x'.split(' ')
const RIMES =
  `a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng
  iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat oay oc oe oen oeo oet oi om on ong op ot
  u ua uan uang uat uay uc ue uech uenh ui uich um un ung uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen
  uyet uyn uynh uyt uan uat uo uo uot y ych ym yn ynh yt yeu yem yen yet oong uc`.split(/\s+/)

const SYLLABLES: ReadonlySet<string> = new Set([
  ...RIMES,
  ...ONSETS.flatMap((onset) => RIMES.map((rime) => onset + rime)),
])

/** Whether an unmarked word can be one Vietnamese syllable: then it is left as the writer typed it. */
export const isSyllable = (key: string): boolean => SYLLABLES.has(key)
