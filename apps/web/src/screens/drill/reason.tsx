/** Why an answer is right or wrong: in money and words; the other choices with their values on request. */
import { answeredRight, reasonOf, type Drill, type DrillChoice } from "@linchpin/learn";
import { inWhole, principleText, reasonInWords, told, type Labels } from "@linchpin/words";
import { Columns } from "../../app/tables.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { useLearnWords } from "../../learn/words.ts";
import { byValue } from "./model.ts";

interface Props {
  readonly drill: Drill;
  readonly taken: readonly number[];
  readonly names: readonly string[];
  readonly labels: Labels;
  readonly currency: string;
}

export function Reason({ drill, taken, names, labels, currency }: Props): React.ReactNode {
  const { t, language, money } = useTongue();
  const inMoney = (value: number): string => t.money(money(value), currency);
  const words = useLearnWords().drill;
  const right = answeredRight(drill, taken);
  const [best, second] = byValue(drill.choices);
  const chosen = drill.choices[taken[0]!]!;
  const { against } = drill;
  const reason = reasonInWords(reasonOf(drill, drill.kind === "one" && !right ? taken[0]! : null), labels);
  return (
    <>
      {drill.kind === "one" && right && second !== undefined && (
        <p>{words.ahead(inMoney(drill.choices[second]!.why.verdict.money))}</p>
      )}
      {drill.kind === "one" && !right && (
        <>
          <p>{told(chosen.why, labels).verdict}</p>
          <p>{words.best(names[best!]!)}</p>
        </>
      )}
      <p>{reason === "" ? words.noReason : reason}</p>
      {drill.kind === "all" && !right && <Difference drill={drill} taken={taken} names={names} />}
      {against !== null && (
        <p className="note">
          {words.against} <q>{principleText(against, language).rule}</q>
        </p>
      )}
      <Values choices={drill.choices} names={names} />
    </>
  );
}

function Difference({ drill, taken, names }: Pick<Props, "drill" | "taken" | "names">): React.ReactNode {
  const words = useLearnWords().drill;
  const missed = drill.choices.flatMap(({ right }, i) => (right && !taken.includes(i) ? [i] : []));
  const wrong = taken.filter((i) => !drill.choices[i]!.right);
  const parts = [
    { title: words.missedOnes, list: missed },
    { title: words.tooMany, list: wrong },
  ].filter(({ list }) => list.length > 0);
  return (
    <dl className="difference">
      {parts.map(({ title, list }) => (
        <div key={title}>
          <dt>{title}</dt>
          {list.map((i) => (
            <dd key={i}>{names[i]}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

interface ValuesProps {
  readonly choices: readonly DrillChoice[];
  readonly names: readonly string[];
}

function Values({ choices, names }: ValuesProps): React.ReactNode {
  const { money } = useTongue();
  const words = useLearnWords().drill;
  const most = Math.max(...choices.map(({ error }) => error));
  return (
    <details>
      <summary>{words.others}</summary>
      <table className="values">
        <Columns of={[words.choice, { number: words.value }, { number: words.less }]} />
        <tbody>
          {byValue(choices).map((i) => (
            <tr key={i} className={choices[i]!.right ? "good" : ""}>
              <th scope="row">{names[i]}</th>
              <td className="number">{inWhole(choices[i]!.value)}</td>
              <td className="number">{money(choices[i]!.why.verdict.money)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{words.certain((1.96 * most).toFixed(1))}</p>
    </details>
  );
}
