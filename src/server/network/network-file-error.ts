/** A road or graph file that cannot be used: what was expected, what came, and what to do. */
export class NetworkFileError extends Error {
  override name = 'NetworkFileError'
}
