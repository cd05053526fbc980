/**
 * How much a workbook holds once it is unpacked, by its own directory: 1 MB of a file can hold a gigabyte. Whoever unpacks it
 * stops at what the directory says of each part, so that a part which says nothing, or says it elsewhere, is not taken.
 */

const END = 0x0605_4b50;
const END_BYTES = 22;
const MOST_COMMENT = 65_535;
const ENTRY = 0x0201_4b50;
const ENTRY_BYTES = 46;
const STORED = 0;
/** Its real value stands elsewhere, as of files over 4 GB. */
const ELSEWHERE = 0xffff_ffff;
const MANY = 0xffff;

/** Bytes of all parts together; null: that cannot be known before they are unpacked. */
export function unpackedBytes(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === MANY || view.getUint32(end + 12, true) === ELSEWHERE || at === ELSEWHERE) return null;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const size = sizeAt(view, at);
    if (size === null) return null;
    sum += size;
    // Its name, what else is said of it, and a comment.
    at += [28, 30, 32].reduce((length, field) => length + view.getUint16(at + field, true), ENTRY_BYTES);
  }
  return sum;
}

/** Where the end of the directory begins: the last place that may be one, as every reader has it. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

function sizeAt(view: DataView, at: number): number | null {
  const method = view.getUint16(at + 10, true);
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  if (packed === ELSEWHERE || size === ELSEWHERE || view.getUint32(at + 42, true) === ELSEWHERE) return null;
  if (method === STORED) return Math.max(packed, size);
  return packed > 0 && size > 0 ? size : null;
}
