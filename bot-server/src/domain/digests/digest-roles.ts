/** Names whose duties over units bring a daily digest. */
import type { Role } from '@quan-triet/shared/vocabulary/roles'

/** The roles that see figures in the units below their own (`domain/rights.ts`). */
export const DIGEST_ROLES: readonly Role[] = [
  'bi_thu',
  'pho_bi_thu',
  'cap_uy_vien',
  'cap_uy_vien_phu_trach',
  'uy_vien_ban_thuong_vu',
  'can_bo_tuyen_giao',
  'van_phong',
  'quan_tri',
]

/** When the digest comes if nothing else was chosen. */
export const USUAL_DIGEST_TIME = '07:30'
