/** What stands on one screen of a station, by its kind. */
import { Prose } from "../../learn/prose.tsx";
import type { BodyProps } from "./body-props.ts";
import { CardBody } from "./card.tsx";
import { CasesBody } from "./cases.tsx";
import { DrillsBody } from "./drills.tsx";
import { EvidenceBody } from "./evidence.tsx";
import { ModelBody } from "./model-body.tsx";
import { OrderBody } from "./order.tsx";
import { PhrasesBody } from "./phrases.tsx";
import { PlayBody } from "./play.tsx";
import { PredictBody } from "./predict.tsx";
import { PrincipleBody } from "./principle.tsx";
import { TripBody } from "./trip.tsx";

export function Body({ of, number }: Pick<BodyProps, "of" | "number">): React.ReactNode {
  const screen = of.station.screens[number - 1]!;
  switch (screen.kind) {
    case "read":
      return <Prose says={screen.says} of={of} />;
    case "predict":
      return <PredictBody of={of} number={number} screen={screen} />;
    case "cases":
      return <CasesBody of={of} number={number} screen={screen} />;
    case "principle":
      return <PrincipleBody of={of} number={number} screen={screen} />;
    case "model":
      return <ModelBody of={of} number={number} screen={screen} />;
    case "play":
      return <PlayBody of={of} number={number} screen={screen} />;
    case "order":
      return <OrderBody of={of} number={number} screen={screen} />;
    case "drills":
      return <DrillsBody of={of} number={number} screen={screen} />;
    case "card":
      return <CardBody of={of} number={number} screen={screen} />;
    case "phrases":
      return <PhrasesBody of={of} number={number} screen={screen} />;
    case "trip":
      return <TripBody of={of} number={number} screen={screen} />;
    case "evidence":
      return <EvidenceBody of={of} number={number} screen={screen} />;
  }
}
