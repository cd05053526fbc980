/** An address of this app, from its part behind the `#` on, as somebody else can open it. */
export const wholeAddress = (part: string): string => `${window.location.href.split("#")[0]!}${part}`;

/** False: the browser does not allow it, and the text is there to copy by hand. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** Hands a text, or bytes, over as a file. */
export function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type = "text/plain;charset=utf-8",
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
