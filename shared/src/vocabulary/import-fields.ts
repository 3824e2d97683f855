/** Lists what a column of a spreadsheet can be, and what may become of a row; without schemas, for the screens. */

/** Of a roster; nothing else is ever taken from a file (P-03). */
export const rosterFields = [
  'full_name',
  'birth',
  'unit',
  'unit_code',
  'role',
  'stage',
  'phone',
  'attach',
  'exemption',
  'exemption_from',
  'exemption_to',
] as const

/** Of a list of units. */
export const treeFields = [
  'unit_name',
  'own_code',
  'level',
  'parent',
  'parent_code',
  'org_type',
] as const

/** Of a list of attendance taken elsewhere, beside name and year. */
export const attendanceFields = ['attended', 'came_at', 'absence_reason'] as const

/** Of a list of sessions to be created. */
export const sessionFields = [
  'session_title',
  'session_day',
  'session_from',
  'session_to',
  'session_venue',
  'session_mode',
] as const

export const allImportFields = [
  ...rosterFields,
  ...treeFields,
  ...attendanceFields,
  ...sessionFields,
] as const

type Field = (typeof allImportFields)[number]
type Kind = 'roster' | 'tree' | 'attendance' | 'sessions'

/** Which fields the lists of a kind can have, in the order in which they are offered. */
export const importFields: Readonly<Record<Kind, readonly Field[]>> = {
  roster: rosterFields,
  tree: treeFields,
  attendance: ['full_name', 'birth', ...attendanceFields],
  sessions: sessionFields,
}

/** The field without which a list of a kind says nothing. */
export const neededField: Readonly<Record<Kind, Field>> = {
  roster: 'full_name',
  tree: 'unit_name',
  attendance: 'full_name',
  sessions: 'session_day',
}

/** What would become of a row: the last three are not saved. */
export const rowVerdicts = [
  'moi',
  'cap_nhat',
  'chuyen_den',
  'khong_doi',
  'nghi_van',
  'tu_choi',
  'bo_qua',
] as const
