/** Set by the build: '/api/v1' on H5, a whole https address in the mini-program. */
declare const API_BASE: string
/** Set by the build from package.json. */
declare const APP_VERSION: string
/** Set by the build: whether WeChat's plugin that reads aloud is in the package. */
declare const SPEECH_PLUGIN: boolean

declare namespace NodeJS {
  interface ProcessEnv {
    /** Replaced by the build with the target's name. */
    TARO_ENV?: 'weapp' | 'h5'
    TARO_APP_API_BASE?: string
    WECHAT_SPEECH_PLUGIN?: string
  }
}

declare module '*.scss'
declare module '*.css'
declare module '*.png' {
  const url: string
  export default url
}
