/** The reference parameters of the synthetic data (domain 5.3 and 5.4), as one table. */

/** What a branch is: decides its size, who is exempt, and how many come in the end. */
export const branchTypes = {
  khu_dan_cu: kind(0.46, [29, 0.55], { exempt: 0.115, away: 0.035, attend: [0.968, 40] }),
  truong_hoc: kind(0.2, [20, 0.45], { exempt: 0.004, away: 0.003, attend: [0.992, 120] }),
  co_quan: kind(0.13, [18, 0.5], { exempt: 0.003, away: 0.004, attend: [0.993, 120] }),
  doanh_nghiep: kind(0.1, [15, 0.6], { exempt: 0.004, away: 0.01, attend: [0.975, 50] }),
  luc_luong: kind(0.06, [22, 0.5], { exempt: 0.001, away: 0.002, attend: [0.996, 200] }),
  y_te: kind(0.05, [20, 0.55], { exempt: 0.004, away: 0.004, attend: [0.987, 80] }),
}
export type BranchType = keyof typeof branchTypes

interface Kind {
  /** Of all branches. */
  share: number
  size: { mean: number; sigma: number }
  exempt: number
  away: number
  /** The final attendance of those who must study. */
  attend: { mean: number; concentration: number }
}

function kind(
  share: number,
  [mean, sigma]: [number, number],
  who: { exempt: number; away: number; attend: [mean: number, concentration: number] },
): Kind {
  const [level, concentration] = who.attend
  return {
    share,
    size: { mean, sigma },
    exempt: who.exempt,
    away: who.away,
    attend: { mean: level, concentration },
  }
}

export const parameters = {
  branchSize: { min: 3, max: 170 },
  probationary: 0.035,
  attachedElsewhere: 0.008,
  suspended: 0.0005,
  exemptButAttends: 0.15,
  keyCadres: { deputy: 0.5, reportersPerBase: 2, attend: 0.97 },
  /** Share of the final value by fraction of the campaign's period. */
  attendanceCurve: [
    [0, 0],
    [0.2, 0.1],
    [0.5, 0.62],
    [0.7, 0.79],
    [0.9, 0.95],
    [1, 1],
  ],
  periodDays: { min: 30, max: 60 },
  /** Of those who must study, before any make-up. */
  firstPass: {
    co_mat: 0.887,
    muon: 0.035,
    ve_som: 0.005,
    vang_co_ly_do: 0.06,
    vang_khong_ly_do: 0.013,
  },
  makeUpSuccess: 0.7,
  absenceCodes: {
    cong_tac: 0.28,
    om_dau: 0.22,
    lam_an_xa: 0.16,
    truc_ca: 0.14,
    viec_gia_dinh: 0.11,
    di_hoc: 0.06,
    thai_san: 0.03,
  },
  classSize: { mean: 106, deviation: 40, min: 15, max: 400 },
  venueSize: { median: 45, sigma: 0.6, min: 5, max: 600 },
  masses: { perMember: [0.3, 1.2], attend: [0.82, 0.97], baseMissing: 0.25 },
  plans: { issued: 0.985, returnedOnce: 0.22, reviewDays: [2, 12], headPersonal: 0.95 },
  recommendations: { perMember: 0.018, duplicate: 0.35 },
  questionsPerMember: 0.011,
  reports: { timing: { dung_han: 0.86, muon: 0.11, thieu: 0.03 }, returnedOnce: 0.12 },
  birthYear: { khu_dan_cu: [1958, 13], other: [1984, 9], earliest: 1924, latest: 2007 },
  /** Branches in which two people have one name (5.6). */
  namesakes: 0.04,
} as const

export const essayParameters = {
  /** Who need not write, of those who must study. */
  notObliged: { khu_dan_cu: 0.3, other: 0.01 },
  timing: { dung_han: 0.905, muon_3_ngay: 0.057, muon_hon: 0.023, khong_nop: 0.015 },
  /** Of obliged essays, before the deadline. */
  last48Hours: 0.45,
  last12Hours: 0.18,
  length: { median: 950, sigma: 0.575, min: 200, max: 6000, short: 0.03, shortest: 60 },
  form: {
    commune: { go_trong_app: 0.4, tep: 0.15, anh_viet_tay: 0.45 },
    office: { go_trong_app: 0.6, tep: 0.35, anh_viet_tay: 0.05 },
  },
  /** What a grader without a tool finds: 2.5 % of all as copied, of 6 % that are. */
  copiedFound: 0.025,
  belowRequirement: 0.02,
  secondVersionPasses: 0.95,
  finalLevel: { tot: 20, kha: 46, dat: 33, chua_dat: 1 },
  voluntaryByExempt: 0.06,
  gradingDays: { median: 4, sigma: 0.803 },
  copyClass: { c0: 0.83, c1: 0.09, c2: 0.015, c3: 0.025, c4: 0.02, c5: 0.015, c6: 0.005 },
} as const
export type CopyClass = keyof typeof essayParameters.copyClass
