/** Holds invented names of places and enterprises; none is a commune, ward or district of Vietnam, of now or before 2025. */

export const provinceName = 'Ngân Hà'

/** First and second words of commune names (xã): every pair but those in `realCommunes`. */
export const communeWords = {
  first: [
    'Mây',
    'Suối',
    'Đồi',
    'Bến',
    'Đồng',
    'Đảo',
    'Rừng',
    'Hồ',
    'Bãi',
    'Gió',
    'Nắng',
    'Trăng',
    'Sương',
    'Cầu',
    'Thác',
  ],
  second: [
    'Trắng',
    'Sim',
    'Trăng',
    'Cúc',
    'Ngàn',
    'Thông',
    'Lam',
    'Hồng',
    'Biếc',
    'Sen',
    'Quỳnh',
    'Mộc',
    'Ngọc',
    'Vàng',
    'Lúa',
  ],
} as const

/** Pairs of the words above that are, or were, the name of a real commune. */
export const realCommunes: readonly string[] = ['Đồng Ngàn', 'Đồng Lam', 'Rừng Thông']

/** Wards (phường). */
export const wardNames = [
  'Sao Khuê',
  'Thiên Nga',
  'Thiên Hà',
  'Kim Ngưu',
  'Bắc Đẩu',
  'Sao Hôm',
  'Song Ngư',
  'Thiên Bình',
  'Bạch Dương',
  'Nhân Mã',
  'Tinh Vân',
  'Sao Chổi',
  'Nguyệt Quế',
  'Sao Kim',
  'Ánh Dương',
  'Cầu Vồng',
  'Hải Âu',
  'Bồ Câu',
  'Sơn Ca',
  'Họa Mi',
  'Chim Én',
  'Phượng Hoàng',
  'Hoa Ban',
  'Mẫu Đơn',
  'Thủy Tiên',
] as const

/** Words that hamlets (thôn), schools and enterprises are named with, two by two. */
export const placeWords = {
  first: ['An', 'Bình', 'Cẩm', 'Đông', 'Hạ', 'Hòa', 'Kim', 'Lam', 'Minh', 'Nam', 'Phú', 'Tân'],
  second: [
    'Châu',
    'Giang',
    'Hải',
    'Khê',
    'Lạc',
    'Lâm',
    'Mỹ',
    'Ninh',
    'Sơn',
    'Thịnh',
    'Phong',
    'Vân',
  ],
} as const

export const schoolKinds = ['Mầm non', 'Tiểu học', 'THCS'] as const

export const officeNames = [
  'Cơ quan Đảng ủy',
  'Cơ quan Ủy ban nhân dân',
  'Cơ quan Mặt trận Tổ quốc',
  'Trung tâm Phục vụ hành chính công',
  'Phòng Kinh tế',
  'Phòng Văn hóa - Xã hội',
  'Ban Quản lý dự án',
  'Trung tâm Dịch vụ tổng hợp',
] as const

export const forceNames = ['Công an', 'Quân sự'] as const

/** The line that a real report of such a body printed: its percentage is wrong, by one digit (domain 1.6, A-01). */
export const typedReportLine = '4.502/4.600 đảng viên chiếm 97,27% và 4.225 quần chúng'
