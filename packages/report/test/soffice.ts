/**
 * LibreOffice as somebody sits before it: workbooks are opened, an input is typed over, every tab is read, the input is put back.
 * One process for all of them, driven by a macro of its profile, so that only what an input changes is worked out again.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseCsv } from "hucre/csv";
import { placeOf } from "@linchpin/report/workbook";

export const INSTALLED = spawnSync("soffice", ["--version"]).status === 0;

/** By tab its rows of texts, numbers to fifteen digits. */
export type Tabs = ReadonlyMap<string, readonly (readonly unknown[])[]>;

export interface Opened {
  readonly bytes: Uint8Array;
  /** What is typed, one at a time; null: nothing. */
  readonly typed: readonly ({ readonly address: string; readonly value: number } | null)[];
}

/** By book, then by what is typed. */
export function readings(folder: string, books: readonly Opened[]): readonly (readonly Tabs[])[] {
  const out = join(folder, "out");
  mkdirSync(out);
  const steps = books.flatMap(({ bytes, typed }, book) => {
    const path = join(folder, `${book}.xlsx`);
    writeFileSync(path, bytes);
    return [["open", urlOf(path)], ...typed.flatMap((one, i) => typing(one, join(out, `${book}.${i}`)))];
  });
  writeFileSync(join(folder, "steps"), `${steps.map((step) => step.join("\t")).join("\n")}\n`);
  run(folder);
  const files = readdirSync(out);
  return books.map(({ typed }, book) =>
    typed.map((_, i) => {
      const start = `${book}.${i}-`;
      const own = files.filter((name) => name.startsWith(start));
      return new Map(
        own.map((name) => [
          name.slice(start.length, -".csv".length),
          parseCsv(readFileSync(join(out, name), "utf8")),
        ]),
      );
    }),
  );
}

const urlOf = (path: string): string => pathToFileURL(path).href;

function typing(one: Opened["typed"][number], path: string): readonly (readonly string[])[] {
  const save = ["save", urlOf(`${path}.csv`)];
  if (one === null) return [save];
  const cell = one.address.slice(one.address.lastIndexOf("!") + 1);
  return [["type", placeOf(one.address).tab, cell, String(one.value)], save, ["back"]];
}

function run(folder: string): void {
  const profile = join(folder, "profile");
  const library = join(profile, "user/basic/Standard");
  const soffice = (...args: readonly string[]): Buffer =>
    execFileSync("soffice", [`-env:UserInstallation=${urlOf(profile)}`, "--headless", ...args], {
      stdio: ["ignore", "ignore", "pipe"],
    });
  // A new profile is filled first, or it would put its own library over ours.
  soffice("--terminate_after_init");
  writeFileSync(join(library, "script.xlb"), LIBRARY);
  writeFileSync(join(library, "Drive.xba"), module(MACRO));
  soffice(`macro:///Standard.Drive.Main("${urlOf(join(folder, "steps"))}")`);
}

/** Filter options: commas, quotes, UTF-8, full digits instead of what is shown, every tab a file. */
const CSV = "44,34,76,1,,0,false,false,false,false,false,-1";

const MACRO = `
Sub Main(steps As String)
  Dim line As String, old As String, doc, cell, parts
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim asCsv(1) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  asCsv(0).Name = "FilterName"
  asCsv(0).Value = "Text - txt - csv (StarCalc)"
  asCsv(1).Name = "FilterOptions"
  asCsv(1).Value = "${CSV}"
  Open steps For Input As #1
  While Not Eof(1)
    Line Input #1, line
    parts = Split(line, Chr(9))
    Select Case parts(0)
      Case "open"
        If Not IsEmpty(doc) Then doc.close(True)
        doc = StarDesktop.loadComponentFromURL(parts(1), "_blank", 0, hidden())
      Case "type"
        cell = doc.Sheets.getByName(parts(1)).getCellRangeByName(parts(2))
        old = cell.Formula
        cell.Formula = parts(3)
      Case "save"
        doc.storeToURL(parts(1), asCsv())
      Case "back"
        cell.Formula = old
    End Select
  Wend
  Close #1
  StarDesktop.terminate()
End Sub
`;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const LIBRARY = `${HEAD}
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Drive"/>
</library:library>`;
const module = (text: string): string => `${HEAD}
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Drive" script:language="StarBasic">${text
  .replaceAll("&", "&amp;")
  .replaceAll("<", "&lt;")
  .replaceAll('"', "&quot;")}</script:module>`;
