/** Names the kinds of request about personal data, their states, and what a correction may be about. */
import type {
  CorrectionField,
  DataRequestKind,
  DataRequestState,
} from '../../models/data-request.ts'

export const dataRequestKindLabels: Record<DataRequestKind, string> = {
  xem: 'Xem và lấy bản sao dữ liệu',
  dinh_chinh: 'Đính chính dữ liệu',
  xoa: 'Xóa dữ liệu',
  rut_dong_y: 'Rút lại đồng ý',
  han_che: 'Hạn chế xử lý',
}

export const correctionFieldLabels: Record<CorrectionField, string> = {
  ho_ten: 'Họ và tên',
  nam_sinh: 'Năm sinh',
  chi_bo: 'Chi bộ',
  nhiem_vu: 'Nhiệm vụ',
  mien_sinh_hoat: 'Diện miễn sinh hoạt',
  diem_danh: 'Điểm danh',
  khac: 'Mục khác',
}

export const dataRequestStateLabels: Record<DataRequestState, string> = {
  cho_tra_loi: 'Chờ trả lời',
  chap_nhan: 'Đã chấp nhận',
  tu_choi: 'Không chấp nhận',
}
