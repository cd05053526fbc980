/** A server of ours names itself in the page that it gives out; a folder of files does not. */
export const hasServer = (): boolean => document.querySelector('meta[name="linchpin-server"]') !== null;
