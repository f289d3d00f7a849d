/**
 * Stands in for @tarojs/taro in tests: storage lies in the browser's own, as in Taro's H5, so that it outlives a restart of
 * the app (`jest.resetModules`) and nothing but JSON comes back; everything else is a spy.
 */
const taro = {
  getStorageSync: jest.fn((key: string): unknown => JSON.parse(localStorage.getItem(key) ?? '""')),
  setStorageSync: jest.fn((key: string, value: unknown): void => localStorage.setItem(key, JSON.stringify(value))),
  removeStorageSync: jest.fn((key: string): void => localStorage.removeItem(key)),
  getStorageInfoSync: jest.fn((): { keys: string[] } => ({ keys: Object.keys(localStorage) })),

  getCurrentPages: jest.fn((): unknown[] => [{}]),
  navigateTo: jest.fn(async (_to: { url: string }): Promise<void> => undefined),
  redirectTo: jest.fn(async (_to: { url: string }): Promise<void> => undefined),
  reLaunch: jest.fn(async (_to: { url: string }): Promise<void> => undefined),
  navigateBack: jest.fn(async (_by?: { delta: number }): Promise<void> => undefined),
  useRouter: jest.fn((): { params: Record<string, string | undefined> } => ({ params: {} })),
  useDidShow: jest.fn((_onShow: () => void): void => undefined),
  useDidHide: jest.fn((_onHide: () => void): void => undefined),

  request: jest.fn(async (_call: object): Promise<object> => ({ statusCode: 200, header: {}, data: {} })),
  onNetworkStatusChange: jest.fn((_listener: (status: { isConnected: boolean }) => void): void => undefined),
  getLocation: jest.fn(async (_how: object): Promise<object> => ({ longitude: 110.77, latitude: 35.14 })),
  getSetting: jest.fn(async (): Promise<object> => ({ authSetting: {} })),
  openSetting: jest.fn(async (): Promise<object> => ({ authSetting: {} })),
  makePhoneCall: jest.fn(async (_to: { phoneNumber: string }): Promise<void> => undefined),
  createMapContext: jest.fn((_id: string) => ({
    addMarkers: jest.fn(async (_what: object): Promise<void> => undefined),
    includePoints: jest.fn(async (_what: object): Promise<void> => undefined),
  })),
}

export default taro
