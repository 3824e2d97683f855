/** Knows the titles that offices give to columns of rosters and lists of units; all texts are folded. */
import type { ImportField, ImportKind } from '@quan-triet/shared/models/import'

/** What is never taken from a file, whatever else it is called (P-03). */
const SENSITIVE =
  /\b(cccd|cmnd|cmtnd|can cuoc|chung minh|ho chieu|so dinh danh|the dang|so the|dia chi|thuong tru|tam tru|que quan|que|noi sinh|noi o|cho o|suc khoe|benh|tai khoan|ngan hang|ma so thue|bhxh|bhyt|bao hiem|dan toc|ton giao|nhom mau|ly lich|email|thu dien tu|luong|phu cap|gia dinh|ky luat)\b/

/** Titles that would be taken for a field by one of their words. */
const UNNEEDED =
  /\b(stt|tt|gioi tinh|trinh do|hoc vi|ngay vao dang|ngay ket nap|vao dang|ket nap|cong nhan|chinh quyen|chuyen mon|nghe nghiep|ghi chu|ngay chinh thuc|nam vao|tuoi dang|huy hieu|dang phi)\b/

type Rule = readonly [RegExp, ImportField]

const ROSTER: readonly Rule[] = [
  [/\b(mien|dinh chi).*\b(tu|bat dau)\b|\btu ngay\b/, 'exemption_from'],
  [/\b(mien|dinh chi).*\b(den|het)\b|\bden( het)? ngay\b/, 'exemption_to'],
  [/\b(mien (sinh hoat|cong tac|sh)|tam mien|mien|dinh chi)\b/, 'exemption'],
  [/\b(ho (va |, ?)?(chu )?(dem|lot|ten)|ho ten|ten dang vien|ten$|^ho$|ho va dem)/, 'full_name'],
  [
    /\b(nam sinh|ngay sinh|sinh ngay|sinh nam|ngay,? ?(thang)?,? ?(nam)? sinh|ns)\b|thang,? nam sinh/,
    'birth',
  ],
  [/\b(dien thoai|sdt|so dt|dtdd|di dong|so zalo|zalo)\b/, 'phone'],
  [/\b(tam thoi|hinh thuc sinh hoat|loai sinh hoat)\b/, 'attach'],
  [/\bma( so)? (chi bo|don vi|to chuc|tccsd|cb|dv)\b/, 'unit_code'],
  [/\b(chuc vu|chuc danh|nhiem vu|chuc trach)\b/, 'role'],
  [/\b(du bi|chinh thuc|loai dang vien|loai dv|tu cach|dang vien|dv)\b/, 'stage'],
  [/\b(chi bo|don vi|to chuc|tccsd|noi sinh hoat|sinh hoat tai|dang bo)\b/, 'unit'],
]

const TREE: readonly Rule[] = [
  [/\bma( so)?.*(cap tren|truc thuoc|cha|quan ly)\b/, 'parent_code'],
  [/\b(cap tren|truc thuoc|don vi cha|thuoc (dang bo|don vi))\b/, 'parent'],
  [/\bma\b/, 'own_code'],
  [/\b(loai hinh|loai|linh vuc|khoi)\b/, 'org_type'],
  [/\b(cap|bac)\b/, 'level'],
  [/\b(ten|don vi|to chuc|chi bo|dang bo)\b/, 'unit_name'],
]

/** Lists of attendance as other systems export them. */
const ATTENDANCE: readonly Rule[] = [
  ...ROSTER.filter(([, field]) => field === 'full_name' || field === 'birth'),
  [/\b(thoi gian|thoi diem|gio (den|vao|diem danh|check)|check ?-?in|luc)\b/, 'came_at'],
  [/\b(ly do)\b/, 'absence_reason'],
  [
    /\b(trang thai|tinh trang|ket qua|diem danh|co mat|vang|muon|tham du|tham gia|chuyen can)\b/,
    'attended',
  ],
]

const SESSIONS: readonly Rule[] = [
  [/\b(dia diem|noi hoc|hoi truong|phong)\b/, 'session_venue'],
  [/\b(hinh thuc|cach hoc)\b/, 'session_mode'],
  [/\b(den( gio)?|ket thuc|gio (ve|nghi))\b/, 'session_to'],
  [/\b(gio|bat dau|tu( gio)?|luc)\b/, 'session_from'],
  [/\b(ngay|thoi gian)\b/, 'session_day'],
  [/\b(ten|buoi|noi dung|chuyen de)\b/, 'session_title'],
]

const RULES: Readonly<Record<ImportKind, readonly Rule[]>> = {
  roster: ROSTER,
  tree: TREE,
  attendance: ATTENDANCE,
  sessions: SESSIONS,
}

export const isSensitiveTitle = (folded: string): boolean => SENSITIVE.test(folded)

/** The field that a title names; the words of the column itself count before those of its group. */
export const fieldByTitle = (kind: ImportKind, folded: string): ImportField | undefined => {
  if (isSensitiveTitle(folded)) return undefined
  const rules = RULES[kind]
  const find = (text: string) =>
    UNNEEDED.test(text) ? undefined : rules.find(([words]) => words.test(text))?.[1]
  return find(folded)
}

/** Whether a text is the title of any column that such lists have, needed or not. */
export const isKnownTitle =
  (kind: ImportKind) =>
  (folded: string): boolean =>
    SENSITIVE.test(folded) || UNNEEDED.test(folded) || fieldByTitle(kind, folded) !== undefined
