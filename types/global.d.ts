/** Set by the build: '/api/v1' on H5, a whole https address in the mini-program. */
declare const API_BASE: string

declare namespace NodeJS {
  interface ProcessEnv {
    /** Replaced by the build with the target's name. */
    TARO_ENV?: 'weapp' | 'h5'
    TARO_APP_API_BASE?: string
  }
}

declare module '*.scss'
declare module '*.css'
declare module '*.png' {
  const url: string
  export default url
}
