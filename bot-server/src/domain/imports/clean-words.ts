/** Reads the words of rosters and lists of units as codes: stage, duties, attachment, exemption, level, type. */
import { fold } from '@quan-triet/shared/text/fold'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import type { OrgType } from '@quan-triet/shared/vocabulary/org-types'
import type { Role } from '@quan-triet/shared/vocabulary/roles'

const NOTHING = /^([-–—./\\*0]*|khong|ko|k|khong co|chua)$/
/** What is put into a box to say yes. */
const TICK = /^(x|v|✓|✔|√|co|1|\+|yes)$/

export const isNothing = (text: string): boolean => NOTHING.test(fold(text))
export const isTick = (text: string): boolean => TICK.test(fold(text))

/** Full (`chinh_thuc`) or probationary member; undefined for words that say neither. */
export const readStage = (text: string): 'du_bi' | 'chinh_thuc' | undefined => {
  const said = fold(text).replaceAll(/[.]/g, '')
  if (/\bdu bi\b|^(dvdb|db|dv db)$/.test(said)) return 'du_bi'
  if (/\bchinh thuc\b|^(dvct|ct|dv ct|dv|dang vien)$/.test(said)) return 'chinh_thuc'
  return undefined
}

/** Official member here, or attached for a time; undefined for words that say neither. */
export const readAttach = (text: string): 'chinh_thuc' | 'tam_thoi' | undefined => {
  const said = fold(text)
  if (/\btam thoi\b|\bnoi khac den\b|^(tt|shtt)$/.test(said)) return 'tam_thoi'
  return /\bchinh thuc\b|^(ct|shct)$/.test(said) ? 'chinh_thuc' : undefined
}

export type ExemptionKind = 'mien' | 'tam_mien' | 'dinh_chi'

export const readExemption = (text: string): ExemptionKind | undefined => {
  const said = fold(text)
  if (/\bdinh chi\b/.test(said)) return 'dinh_chi'
  if (/\btam mien\b|\btam thoi mien\b|\bmien tam thoi\b|\bdi lam( an)? xa\b/.test(said))
    return 'tam_mien'
  return /\bmien\b/.test(said) || isTick(text) ? 'mien' : undefined
}

/** Deputies before heads, members of the standing committee before members: the longer words hold the shorter ones. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/\bpho bi thu\b|^pbt\b/, 'pho_bi_thu'],
  [/\bbi thu\b(?! doan)|^bt\b/, 'bi_thu'],
  [/\bchi uy vien\b|^cuv\b|^chi uy$/, 'chi_uy_vien'],
  [/\buy vien (ban )?thuong vu\b|\buv ?btv\b/, 'uy_vien_ban_thuong_vu'],
  [
    /\b(cap|dang|thanh|tinh|quan|huyen|phuong|xa) uy vien\b|\buy vien (ban )?chap hanh\b|\buv ?bch\b/,
    'cap_uy_vien',
  ],
  [/\bbao cao vien\b|^bcv\b/, 'bao_cao_vien'],
]
const NO_ROLE = /^(dang vien|dv|dvct|dvdb|dang vien (chinh thuc|du bi)|quan chung)$/

/** The Party duties that a text names, none for a plain member; undefined if it names something else only. */
export const readRoles = (text: string): Role[] | undefined => {
  if (isNothing(text) || NO_ROLE.test(fold(text).replaceAll('.', ''))) return []
  const roles = fold(text)
    .split(/[,;/+&\n]|\bkiem\b|\bva\b| - /)
    .map((part) => ROLES.find(([words]) => words.test(part.trim()))?.[1])
    .filter((role) => role !== undefined)
  return roles.length > 0 ? [...new Set(roles)] : undefined
}

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^trung_uong$|^trung uong$/, 'trung_uong'],
  [
    /^truc_thuoc_tw$|\btruc thuoc (trung uong|tw)\b|\b(tinh|thanh) uy\b|^(dang bo )?(tinh|thanh pho)\b/,
    'truc_thuoc_tw',
  ],
  [
    /^cap_tren_truc_tiep$|\bcap tren truc tiep\b|\bdang (bo|uy) (xa|phuong|dac khu)\b/,
    'cap_tren_truc_tiep',
  ],
  [/^dang_bo_bo_phan$|\bbo phan\b/, 'dang_bo_bo_phan'],
  [
    /^chi_bo_truc_thuoc$|\bchi bo (truc thuoc|khu pho|to dan pho|thon|ap|ban)\b|^chi bo$/,
    'chi_bo_truc_thuoc',
  ],
  [/^to_dang$|\bto dang\b/, 'to_dang'],
  [/^tccsd$|\b(to chuc co so|dang bo co so|chi bo co so|tccsd)\b/, 'tccsd'],
]

export const readLevel = (text: string): Level | undefined =>
  LEVELS.find(([words]) => words.test(fold(text)))?.[1]

const TYPES: readonly (readonly [RegExp, OrgType])[] = [
  [/\btruong\b|\bgiao duc\b|\bmam non\b|\btieu hoc\b|\bthcs\b|\bthpt\b|truong_hoc/, 'truong_hoc'],
  [/\by te\b|\btram y\b|\bbenh vien\b|y_te/, 'y_te'],
  [/\bngoai (nha nuoc|nn)\b|\btu nhan\b|\bfdi\b|doanh_nghiep_ngoai_nn/, 'doanh_nghiep_ngoai_nn'],
  [/\bdoanh nghiep\b|\bcong ty\b|\bhop tac xa\b|doanh_nghiep_nn/, 'doanh_nghiep_nn'],
  [
    /\bcong an\b|\bquan su\b|\bquan doi\b|\bbien phong\b|\bluc luong\b|luc_luong_vu_trang/,
    'luc_luong_vu_trang',
  ],
  [
    /\bkhu pho\b|\bto dan pho\b|\bthon\b|\bap\b|\bkhu dan cu\b|\btdp\b|\bkp\b|\bxom\b|khu_dan_cu/,
    'khu_dan_cu',
  ],
  [/\bmat tran\b|\bdoan the\b|\bdoan thanh nien\b|\bhoi\b|doan_the/, 'doan_the'],
  [/\bsu nghiep\b|\btrung tam\b|don_vi_su_nghiep/, 'don_vi_su_nghiep'],
  [/\b(xa|phuong|dac khu|tinh|thanh pho)\b|xa_phuong/, 'xa_phuong'],
  [/\bco quan\b|\bban\b|\bvan phong\b|\buy ban\b|co_quan/, 'co_quan'],
]

export const readOrgType = (text: string): OrgType | undefined =>
  TYPES.find(([words]) => words.test(fold(text)))?.[1]
