/** A server of ours names itself in the page that it gives out; a folder of files does not, and without a page nothing does. */
export const hasServer = (): boolean =>
  typeof document !== "undefined" && document.querySelector('meta[name="linchpin-server"]') !== null;
