import { call, numberOf, Refusal, wordsOf } from '../call'
import { phone } from '../phone-state'
import { ask } from '../overlay'
import { dataUrlOf, putTemporary } from './files'
import { privacyAgreed } from './privacy'
import type { Apis } from './client'

/** Pictures: what the phone's owner picks is set by the test. */
export function mediaApis(): Apis {
  const picked = async (name: string, count: number) => {
    await privacyAgreed(name)
    const { pictures } = phone()
    if (pictures === null) throw new Refusal('cancel')
    return pictures.slice(0, count).map((picture) => putTemporary(picture.name, picture.base64, picture.type))
  }
  return {
    chooseMedia: call('chooseMedia', async ({ count }) => ({
      type: 'image',
      tempFiles: (await picked('chooseMedia', numberOf(count, 9))).map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })),
    })),
    chooseImage: call('chooseImage', async ({ count }) => {
      const files = await picked('chooseImage', numberOf(count, 9))
      return { tempFilePaths: files.map(({ path }) => path), tempFiles: files }
    }),
    compressImage: call('compressImage', ({ src }) => ({ tempFilePath: wordsOf(src) })),
    getImageInfo: call('getImageInfo', async ({ src }) => {
      const image = new Image()
      image.src = wordsOf(src).startsWith('wxfile://') ? dataUrlOf(wordsOf(src)) : wordsOf(src)
      await image.decode().catch(() => { throw new Refusal('image error') })
      return { width: image.naturalWidth, height: image.naturalHeight, path: wordsOf(src), orientation: 'up', type: 'png' }
    }),
    previewImage: call('previewImage', async () => { void ask('看图', [], [{ words: '关上图片', value: true }], true) }),
    saveImageToPhotosAlbum: call('saveImageToPhotosAlbum', () => privacyAgreed('saveImageToPhotosAlbum')),
  }
}
