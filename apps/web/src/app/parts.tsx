/** The small parts that every screen is made of. */
import { useEffect, useId, useRef } from "react";
import { route } from "./routes.ts";
import { useTongue } from "./tongue.tsx";

/** What the tab of the browser says: the page's own title before the program's. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Linchpin`;
  }, [title]);
  useEffect(arrive, []);
}

/** Whether another page has been seen: the first one begins where the browser does. */
let came = false;

/** The link that led to a page is gone with the page that it stood on: the focus begins with what is new. */
function arrive(): void {
  const again = came;
  came = true;
  if (!again) return;
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
  });
}

interface ButtonProps extends React.ComponentProps<"button"> {
  /** `text`: as a link looks. Without it a plain frame; a class of its own takes the place of all of them. */
  readonly look?: "primary" | "small" | "grave" | "text" | undefined;
  /** What is asked first. */
  readonly sure?: string | undefined;
}

/** Does something here, and sends no form. */
export function Button({ look, sure, onClick, ...rest }: ButtonProps): React.ReactNode {
  const className = look === "text" ? "text-button" : look === undefined ? "button" : `button ${look}`;
  const press: typeof onClick = (event) => {
    if (sure === undefined || window.confirm(sure)) onClick?.(event);
  };
  return <button type="button" className={className} onClick={press} {...rest} />;
}

interface FormProps {
  readonly className: string;
  readonly send: () => unknown;
  readonly children: React.ReactNode;
}

/** What is filled in here goes nowhere but to `send`. */
export const Form = ({ className, send, children }: FormProps): React.ReactNode => (
  <form
    className={className}
    onSubmit={(event) => {
      event.preventDefault();
      send();
    }}
  >
    {children}
  </form>
);

interface FileButtonProps {
  readonly look?: "text";
  /** The kinds of files, as an input takes them. */
  readonly accept: string;
  readonly open: (file: File) => Promise<void>;
  readonly children: string;
}

/** Lets a file be picked; the same file can be picked again once it has been mended. */
export function FileButton({ look, accept, open, children }: FileButtonProps): React.ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="hidden"
        tabIndex={-1}
        aria-label={children}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void open(file);
          target.value = "";
        }}
      />
    </>
  );
}

interface CheckProps {
  readonly className?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly change: (checked: boolean) => void;
  readonly children: React.ReactNode;
}

/** A box to tick, with what ticking it says. */
export const Check = ({ className, checked, disabled, change, children }: CheckProps): React.ReactNode => (
  <label className={className}>
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={({ target }) => change(target.checked)}
    />{" "}
    {children}
  </label>
);

/** What stands where something is on its way. */
export const Loading = (): React.ReactNode => <p className="loading">{useTongue().t.loading}</p>;

interface ProblemProps {
  /** Beside what it is of. */
  readonly inline?: boolean;
  readonly children: React.ReactNode;
}

/** What went wrong, told at once to whoever listens to the page. */
export function Problem({ inline = false, children }: ProblemProps): React.ReactNode {
  const Tag = inline ? "span" : "p";
  return (
    <Tag role="alert" className="problem">
      {children}
    </Tag>
  );
}

interface NowhereProps {
  readonly said?: string;
  /** Where the way on leads, and what it is called. */
  readonly to?: string;
  readonly name?: string;
}

/** Where there is nothing: what is missing, and one way on; without more, back to the first page. */
export function Nowhere({ said, to = route.start(), name }: NowhereProps): React.ReactNode {
  const { t } = useTongue();
  return (
    <main id="content" tabIndex={-1} className="page">
      <h1>{said ?? t.notFound}</h1>
      <p>
        <a href={to}>{name ?? t.toStart}</a>
      </p>
    </main>
  );
}

interface FactsProps {
  readonly className: string;
  readonly of: readonly (readonly [name: string, value: React.ReactNode])[];
}

/** What is what: names with their values. */
export const Facts = ({ className, of }: FactsProps): React.ReactNode => (
  <dl className={className}>
    {of.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

interface SectionProps {
  readonly title: React.ReactNode;
  readonly className?: string;
  readonly children: React.ReactNode;
}

/** A part of a page under its heading, which it is named after. */
export function Section({ title, className, children }: SectionProps): React.ReactNode {
  const id = useId();
  return (
    <section className={className} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
