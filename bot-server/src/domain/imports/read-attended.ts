/** Reads how a list of another system says that somebody was present, late or absent. */
import type { AbsenceCode, AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import { fold } from '@quan-triet/shared/text/fold'
import { isTick } from './clean-words.ts'

const STATES: readonly (readonly [RegExp, AttendanceState])[] = [
  [/\b(vang|nghi)\b.*\b(khong|ko|k)\b.*\b(phep|ly do|lydo)\b|^(vkp|kp|k|v)$/, 'vang_khong_ly_do'],
  [/\b(vang|nghi)\b.*\b(phep|ly do|lydo)\b|^(vcp|cp|p|vp|co phep)$|\bxin phep\b/, 'vang_co_ly_do'],
  [
    /\b(khong|chua) (co mat|tham (du|gia)|diem danh|hoc|den)\b|^(vang|vang mat|nghi|absent|khong|chua|0)$/,
    'vang_khong_ly_do',
  ],
  [/\bve som\b/, 've_som'],
  [/\b(muon|tre|late)\b/, 'muon'],
  [/\bmien\b/, 'mien'],
  [
    /\b(co mat|co|du|tham (du|gia)|da (hoc|diem danh|tham du|tham gia|den)|present|dat|dung gio|1)\b/,
    'co_mat',
  ],
]

/** @returns undefined for words that say neither */
export const readAttended = (text: string): AttendanceState | undefined => {
  const said = fold(text)
  if (isTick(text)) return 'co_mat'
  return STATES.find(([words]) => words.test(said))?.[1]
}

const REASONS: readonly (readonly [RegExp, AbsenceCode])[] = [
  [/\b(om|benh|vien|dau)\b/, 'om_dau'],
  [/\b(cong tac|hop)\b/, 'cong_tac'],
  [/\btruc\b/, 'truc_ca'],
  [/\b(lam an|di lam|o xa)\b/, 'lam_an_xa'],
  [/\b(di hoc|hoc lop)\b/, 'di_hoc'],
  [/\b(gia dinh|dam|tang|hieu|hy)\b/, 'viec_gia_dinh'],
  [/\b(thai san|sinh con)\b/, 'thai_san'],
]

/** A reason from the short list; what it does not know is another one, and its words are not kept. */
export const readAbsence = (text: string): AbsenceCode =>
  REASONS.find(([words]) => words.test(fold(text)))?.[1] ?? 'khac'
