import path from 'node:path'
import Database from 'libsql'

/** The data folder already belongs to a running server. */
export class FolderInUse extends Error {}

/**
 * Claims a data folder for this process: two servers over one folder would each keep their own picture of the stations.
 * The claim is a lock of the operating system on a file, so it ends with the process, however that ends.
 */
export function claimFolder(folder: string): { release(): void } {
  const database = new Database(path.join(folder, 'server.lock'))
  try {
    database.pragma('busy_timeout = 0')
    database.exec('begin exclusive')
  } catch {
    database.close()
    throw new FolderInUse(`${folder} is in use by another running server; stop that one or set DATA_DIR to another folder`)
  }
  return {
    release() {
      // Closing alone leaves the lock until the handle is collected.
      database.exec('rollback')
      database.close()
    },
  }
}
