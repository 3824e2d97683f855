/** Names what the app needs of Zalo's kit, one by one: asked for lazily by name, all of the kit would come along. */
export {
  downloadFile,
  EventName,
  events,
  getAccessToken,
  getLocation,
  getSetting,
  getUserID,
  getUserInfo,
  keepScreen,
  nativeStorage,
  openDocument,
  openPermissionSetting,
  openShareSheet,
  requestSendNotification,
  scanQRCode,
} from 'zmp-sdk/apis'
