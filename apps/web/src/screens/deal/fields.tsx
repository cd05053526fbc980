/** The fields of the form: text, a choice that may be "don't know", an amount that may be a range, ticks. */
import { quantityFromText, type Bounds, type Quantity } from "@linchpin/source";
import { useEffect, useId, useState } from "react";
import { quantityText } from "../../deals/amounts.ts";
import { Form } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useDealWords } from "../../deals/words.ts";

/** What an input needs whose text is committed when it is left or Enter is pressed; `reset` shows the value again. */
export function useTyped(
  value: string,
  commit: (typed: string, reset: () => void) => void,
): Pick<React.ComponentProps<"input">, "value" | "onChange" | "onBlur" | "onKeyDown"> {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const done = (): void => commit(typed.trim(), () => setTyped(value));
  return {
    value: typed,
    onChange: ({ target }) => setTyped(target.value),
    onBlur: done,
    onKeyDown: ({ key }) => {
      if (key === "Enter") done();
    },
  };
}

/** Some text; it cannot be made empty. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): React.ReactNode {
  const { label, value, onChange } = props;
  const input = useTyped(value, (typed, reset) => {
    const clean = typed.replace(/[\p{Cc}\p{Cs}]/gu, "").trim();
    if (clean === "" || clean === value) reset();
    else onChange(clean);
  });
  return (
    <label className="field">
      <span>{label}</span>
      <input {...input} maxLength={200} />
    </label>
  );
}

export function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T | null | undefined;
  readonly options: Readonly<Record<T, string>>;
  /** Without it an answer is needed. */
  readonly unknown?: boolean;
  readonly onChange: (value: T | null) => void;
}): React.ReactNode {
  const { label, value, options, unknown = true, onChange } = props;
  const w = useDealWords();
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? null : (target.value as T))}
      >
        {unknown && <option value="">{w.dontKnow}</option>}
        {(Object.entries(options) as [T, string][]).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Amount(props: {
  readonly label: string;
  readonly value: Quantity | null | undefined;
  readonly bounds: Bounds;
  readonly needed?: boolean;
  /** One number, no range. */
  readonly exact?: boolean;
  readonly onChange: (value: Quantity | null) => void;
}): React.ReactNode {
  const { label, value, bounds, needed = false, exact = false, onChange } = props;
  const w = useDealWords();
  const { language } = useTongue();
  const text = quantityText(language, value, bounds);
  const example = w.amounts.such[bounds.unit];
  const [wrong, setWrong] = useState(false);
  const problem = useId();
  useEffect(() => setWrong(false), [text]);
  const input = useTyped(text, (typed, reset) => {
    if (typed === text) return;
    const empty = typed === "" && !needed;
    const found = empty ? null : quantityFromText(typed, bounds);
    const fits = empty || (found !== null && (typeof found === "number" || !exact));
    setWrong(!fits);
    if (!fits) return;
    // The same number in other words: it is shown as it is, so that nobody doubts how it was read.
    if (quantityText(language, found, bounds) === text) reset();
    else onChange(found);
  });
  return (
    <label className="field">
      <span>{label}</span>
      <input
        {...input}
        placeholder={needed ? "" : w.dontKnow}
        title={w.amounts.hint(example, exact)}
        aria-invalid={wrong}
        aria-describedby={wrong ? problem : undefined}
      />
      {wrong && (
        <span id={problem} role="alert" className="problem">
          {w.amounts.wrong(example, exact)}
        </span>
      )}
    </label>
  );
}

export function Tick(props: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}): React.ReactNode {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={props.value}
        onChange={({ target }) => props.onChange(target.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}

/** Any of the options; none ticked may stand for all. */
export function Ticks(props: {
  readonly label: string;
  readonly options: readonly (readonly [key: string, name: string])[];
  readonly value: readonly string[];
  readonly none?: string;
  readonly onChange: (value: string[]) => void;
}): React.ReactNode {
  const { label, options, value, none, onChange } = props;
  if (options.length === 0) return null;
  return (
    <fieldset className="ticks">
      <legend>
        {label}
        {none !== undefined && value.length === 0 && <span className="note"> {none}</span>}
      </legend>
      {options.map(([key, name]) => (
        <Tick
          key={key}
          label={name}
          value={value.includes(key)}
          onChange={(on) => onChange(on ? [...value, key] : value.filter((each) => each !== key))}
        />
      ))}
    </fieldset>
  );
}

/** Adds an item by its name. `onAdd` gives false where the name cannot be used. */
export function Adder(props: {
  readonly label: string;
  readonly onAdd: (name: string) => boolean;
}): React.ReactNode {
  const { label, onAdd } = props;
  const w = useDealWords();
  const [name, setName] = useState("");
  const [wrong, setWrong] = useState(false);
  const problem = useId();
  return (
    <Form
      className="adder"
      send={() => {
        if (name.trim() === "") return;
        const added = onAdd(name.trim());
        setWrong(!added);
        if (added) setName("");
      }}
    >
      <label className="field">
        <span>{label}</span>
        <input
          value={name}
          maxLength={100}
          placeholder={w.addCalled}
          aria-describedby={wrong ? problem : undefined}
          aria-invalid={wrong}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <button type="submit" className="button">
        {w.add}
      </button>
      {wrong && (
        <span id={problem} role="alert" className="problem">
          {w.noLetter}
        </span>
      )}
    </Form>
  );
}
