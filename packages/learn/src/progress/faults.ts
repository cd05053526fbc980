/** Why a file of progress is refused, and what that is in words. */
import type { Said } from "../said.ts";

export type ProgressFault =
  | { readonly kind: "tooLong"; readonly most: number }
  | { readonly kind: "notJson" }
  | { readonly kind: "notProgress" }
  | { readonly kind: "otherVersion"; readonly found: string }
  | { readonly kind: "tooMany"; readonly most: number }
  /** The n-th thing, counted from 1, and the field of it that is wrong. */
  | { readonly kind: "wrongThing"; readonly number: number; readonly field: string };

export function progressFaultText(fault: ProgressFault): Said {
  switch (fault.kind) {
    case "tooLong":
      return {
        en: `The file is longer than ${fault.most} characters. An export of progress is shorter: choose that file.`,
        zh: `文件超过${fault.most}个字符。学习进度的导出文件没有这么长，请选那个文件。`,
      };
    case "notJson":
      return {
        en: "The file cannot be read: it is no JSON, or it was cut off. Export it once more and take the whole file.",
        zh: "文件读不出来：不是JSON，或者不完整。请重新导出，选用整个文件。",
      };
    case "notProgress":
      return {
        en: "This is no export of progress. Choose the file that “Export” on the page of your progress made.",
        zh: "这不是学习进度的导出文件。请选学习进度页上“导出”得到的文件。",
      };
    case "otherVersion":
      return {
        en: `The file is of version ${fault.found}; this program reads version 1. Load the page anew to get the newest program.`,
        zh: `文件版本是${fault.found}，本程序只读版本1。请刷新页面，换成最新的程序。`,
      };
    case "tooMany":
      return {
        en: `The file holds more than ${fault.most} entries. Delete what you no longer need where it was made, and export again.`,
        zh: `文件里的记录超过${fault.most}条。请在原来的地方删掉不需要的，再导出。`,
      };
    case "wrongThing":
      return {
        en: `Entry ${fault.number} is wrong in “${fault.field}”. Export the file once more; if you changed it by hand, mend that entry.`,
        zh: `第${fault.number}条记录的“${fault.field}”有误。请重新导出；如果手工改过，请改好这一条。`,
      };
  }
}
