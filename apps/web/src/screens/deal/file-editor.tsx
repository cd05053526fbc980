/**
 * The file as text: colours, completion from the schema, faults where they are. It stands in a shadow tree, where its styles
 * are sheets and no style elements, which the policy of the page forbids.
 */
import {
  autocompletion,
  completionKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { dealJsonSchema } from "@linchpin/deal";
import { schemasAt, type Fault, type JsonSchema } from "@linchpin/source";
import { useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { pathAt } from "./path-at.ts";

interface FileEditorProps {
  readonly text: string;
  readonly faults: readonly Fault[];
  readonly label: string;
  readonly onChange: (text: string) => void;
  /** A line to show, and a number that grows with each wish. */
  readonly show: { readonly line: number; readonly wish: number } | null;
}

const PAUSE = 300;

const THEME = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--sheet)", fontSize: "0.8125rem", blockSize: "100%" },
  ".cm-content": {
    fontFamily: "ui-monospace, 'Liberation Mono', Menlo, Consolas, monospace",
    caretColor: "var(--ink)",
  },
  ".cm-scroller": { overflow: "auto" },
  ".cm-gutters": { backgroundColor: "var(--tint)", color: "var(--ink-2)", borderColor: "var(--rule)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--tint) 60%, transparent)" },
  "&.cm-focused": { outline: "2px solid var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-selectionBackground, &.cm-focused .cm-selectionBackground": {
    backgroundColor: "var(--green-tint) !important",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--sheet)",
    color: "var(--ink)",
    border: "1px solid var(--rule-strong)",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--ink)",
    color: "var(--paper)",
  },
  // In place of pictures inside the style sheet, which the policy of the page forbids.
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--vermilion)" },
  ".cm-lint-marker-error": {
    content: "normal",
    inlineSize: "0.7em",
    blockSize: "0.7em",
    borderRadius: "50%",
    backgroundColor: "var(--vermilion)",
  },
  ".cm-diagnostic-error": { borderLeftColor: "var(--vermilion)" },
});

const COLOURS = HighlightStyle.define([
  { tag: tags.comment, color: "var(--ink-2)", fontStyle: "italic" },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--green)" },
  { tag: [tags.string, tags.content], color: "var(--ink)" },
]);

const COLOURED: Extension = [yaml(), syntaxHighlighting(COLOURS)];
const PLAIN: Extension = [];
const coloursOf = (text: string): Extension => (isDeep(text) ? PLAIN : COLOURED);

/** Colours, as long as the text is not too deep for them: they go in the same step that makes it so, afterwards is too late. */
function colouring(text: string): Extension {
  const coloured = new Compartment();
  return [
    coloured.of(coloursOf(text)),
    EditorState.transactionExtender.of(({ docChanged, newDoc, startState }) => {
      if (!docChanged) return null;
      const colours = coloursOf(newDoc.toString());
      return colours === coloured.get(startState) ? null : { effects: coloured.reconfigure(colours) };
    }),
  ];
}

export default function FileEditor({
  text,
  faults,
  label,
  onChange,
  show,
}: FileEditorProps): React.ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const told = useRef({ onChange, text });
  told.current = { onChange, text };

  useEffect(() => {
    const box = host.current!;
    const root = box.shadowRoot ?? box.attachShadow({ mode: "open" });
    const { editor, close } = openEditor(root, told.current.text, label, (now) => told.current.onChange(now));
    view.current = editor;
    return () => {
      close();
      view.current = null;
    };
  }, [label]);

  useLayoutEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const now = editor.state.doc.toString();
    if (now === text) return;
    editor.dispatch({ changes: smallest(now, text), userEvent: "outside" });
  }, [text]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const found = faults.map((fault) => diagnosticOf(fault, editor)).toSorted((a, b) => a.from - b.from);
    editor.dispatch(setDiagnostics(editor.state, found));
  }, [faults, text, label]);

  useEffect(() => {
    const editor = view.current;
    if (show === null || editor === null) return;
    const { from } = editor.state.doc.line(Math.min(show.line, editor.state.doc.lines));
    editor.dispatch({ selection: { anchor: from }, scrollIntoView: true });
    editor.focus();
  }, [show]);

  return <div ref={host} className="file-editor" />;
}

/** `changed`: is told the text when typing pauses, and what it has not been told when it closes. */
function openEditor(
  root: ShadowRoot,
  text: string,
  label: string,
  changed: (text: string) => void,
): { readonly editor: EditorView; readonly close: () => void } {
  let timer = 0;
  const commit = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    changed(editor.state.doc.toString());
  };
  const commitWaiting = (): void => {
    if (timer !== 0) commit();
  };
  const editor = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        indentUnit.of("  "),
        colouring(text),
        lintGutter(),
        autocompletion({ override: [completed] }),
        keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
        THEME,
        EditorView.updateListener.of(({ docChanged, transactions }) => {
          if (!docChanged || transactions.some((each) => each.isUserEvent("outside"))) return;
          window.clearTimeout(timer);
          // At once: a key that falls between telling and drawing would be undone by what comes back.
          timer = window.setTimeout(() => flushSync(commit), PAUSE);
        }),
        EditorView.domEventHandlers({ blur: commitWaiting }),
      ],
    }),
  });
  const close = (): void => {
    commitWaiting();
    editor.destroy();
  };
  return { editor, close };
}

/** Brackets nested so deep that what colours them runs out of stack; the file has a fault for it. */
const DEEP = 500;

function isDeep(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === "[" || letter === "{") depth++;
    else if (letter === "]" || letter === "}") depth--;
    if (depth > DEEP) return true;
  }
  return false;
}

/** What changed between two texts, as one change, so that the cursor stays where it is. */
function smallest(before: string, after: string): { from: number; to: number; insert: string } {
  let from = 0;
  const least = Math.min(before.length, after.length);
  while (from < least && before[from] === after[from]) from++;
  let end = 0;
  while (end < least - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

function diagnosticOf({ line, column, problem, remedy }: Fault, { state }: EditorView): Diagnostic {
  const at = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  const from = Math.min(at.to, at.from + Math.max(0, column - 1));
  return { from, to: Math.max(from, at.to), severity: "error", message: `${problem}. ${remedy}` };
}

let schema: JsonSchema | null = null;

/** Keys that a map may have here, or the words that a value may be. */
function completed(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[\p{L}\p{Nd}_-]*/u)!;
  if (word.from === word.to && !context.explicit) return null;
  schema ??= dealJsonSchema();
  const place = pathAt(context.state.doc.toString(), word.from);
  const here = schemasAt(schema, place.path);
  const options: Completion[] = place.isKey
    ? here.flatMap(({ properties }) =>
        Object.entries(properties ?? {}).map(([key, { description }]) => ({
          label: key,
          type: "property",
          apply: `${key}: `,
          ...(description === undefined ? {} : { info: description }),
        })),
      )
    : here.flatMap(({ enum: words }) => (words ?? []).map((each) => ({ label: String(each), type: "enum" })));
  const labels = new Set<string>();
  const once = options.filter(({ label }) => !labels.has(label) && labels.add(label));
  return once.length === 0 ? null : { from: word.from, options: once };
}
