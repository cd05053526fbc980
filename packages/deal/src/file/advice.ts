/**
 * What a right file could say better, and what it says that is rarely meant. Data; whoever prints it words nothing.
 *
 * A hint is no fault: the file means what it says. A number that is written, 0 too, is meant and gives no hint.
 */

import { OWNER, type Channel, type Deal } from "../deal.ts";
import { holdingAdvice } from "./advice-holding.ts";
import type { DealFile } from "./build.ts";
import { untoldIn } from "../untold.ts";
import { addressOf } from "./entries.ts";
import type { Hint } from "./hint.ts";

export function adviceFor(file: DealFile): readonly Hint[] {
  const said = new Set(file.assumptions.filter(({ fromDefault }) => !fromDefault).map(({ path }) => path));
  return [
    ...versionAdvice(file),
    ...beginningAdvice(file, said),
    ...lastingAdvice(file.deal),
    ...passingAdvice(file, said),
    ...keysAdvice(file),
    ...marginAdvice(file.deal),
    ...untoldAdvice(file.deal),
    ...holdingAdvice(file.deal),
  ];
}

function versionAdvice({ version, deal }: DealFile): readonly Hint[] {
  if (version === 2) return [];
  const what = "version 1 of the format has no start, no ramp, no investment and no chance of a channel";
  const newer = { path: "linchpin", what, write: "`linchpin: 2`; the rest of the file stays as it is" };
  if (deal.technology.protection === 0) return [newer];
  return [
    newer,
    {
      path: "technology.protection",
      what: "protection is one sum, paid once, however long and however much is sold",
      write: `\`exclusion\` too, the share of sales that patents that hold prevent, 0 if none; see ${addressOf(24)}`,
    },
  ];
}

/** Nobody sells the day it can make the product: samples, certification and qualification come first. */
function beginningAdvice({ deal }: DealFile, said: ReadonlySet<string>): readonly Hint[] {
  const others = deal.channels.filter((channel) => !isOwners(channel));
  const saying = (channel: Channel, ...keys: readonly string[]): boolean =>
    keys.some((key) => said.has(`channels.${channel.key}.${key}`));
  const sudden = others.filter((channel) => !saying(channel, "start", "ramp"));
  const hints: Hint[] = [];
  if (sudden.length > 0) {
    const what = `sales begin in full on the day it can be made, in ${namesOf(sudden)}`;
    const write = `\`start\` and \`ramp\` in months, 0 if that is so; see ${addressOf(1)}`;
    hints.push({ path: "channels", what, write });
  }
  if (others.length > 0 && !deal.channels.some((channel) => saying(channel, "investment"))) {
    const what = `whoever serves a channel spends nothing before, in ${namesOf(others)}`;
    const write = `\`investment\`, 0 if that is so; see ${addressOf(3)}`;
    hints.push({ path: "channels", what, write });
  }
  return [...hints, ...neverAdvice(deal)];
}

function neverAdvice({ channels, horizon }: Deal): readonly Hint[] {
  return channels
    .filter(({ start }) => start >= horizon)
    .map(({ key, start }) => ({
      path: `channels.${key}.start`,
      what: `the first sale is after ${start} months, and the market is worth something for ${horizon} only`,
      write: `less than ${horizon} months, or a longer \`horizon\``,
    }));
}

const LASTING = /brand|trademark|licen[cs]e|registration|certifi|approval|商标|品牌|注册|许可|认证/i;

/** A new generation of the product does not make a name or a certificate new. */
function lastingAdvice({ technology }: Deal): readonly Hint[] {
  if (technology.releases === null || technology.releases.renews === 0) return [];
  return technology.components
    .filter(({ key, name, renews }) => renews === null && (LASTING.test(key) || LASTING.test(name)))
    .map(({ key, name }) => ({
      path: `technology.components.${key}.renews`,
      what: `each release makes ${name} new as well, so that who has it must get it again`,
      write: "`renews: 0` if it stays what it is; `renews` of the releases if that is meant",
    }));
}

function passingAdvice({ deal }: DealFile, said: ReadonlySet<string>): readonly Hint[] {
  const allied = new Set(deal.allied.flat());
  const loose = deal.parties.filter(
    ({ key }, i) => allied.has(i + 1) && !said.has(`parties.${key}.passesOn`),
  );
  if (loose.length === 0) return [];
  return [
    {
      path: "parties",
      what: `what allied parties are shown goes no further: ${namesOf(loose)}`,
      write: `\`passesOn\`, the chance that it does, 0 if none; see ${addressOf(13)}`,
    },
  ];
}

/** Version 1 could not say that several are needed together. */
function keysAdvice({ version, deal }: DealFile): readonly Hint[] {
  const shared = deal.channels.filter(({ open, controlledBy }) => !open && controlledBy.length > 1);
  if (version === 2 || shared.length === 0) return [];
  return [
    {
      path: "channels",
      what: `any one of its controllers can sell there by itself, in ${namesOf(shared)}`,
      write: `\`keys: all\` where they are needed together; see ${addressOf(18)}`,
    },
  ];
}

function marginAdvice({ channels }: Deal): readonly Hint[] {
  return channels
    .filter(({ margin, sales }) => sales > 0 && margin > sales)
    .map(({ key, margin, sales }) => ({
      path: `channels.${key}.margin`,
      what: `a month's margin of ${margin} is more than its sales of ${sales}`,
      write: "both of one month: what customers pay, and what of it is left to divide",
    }));
}

/** A recipe that teaches nothing would be free to give to everybody. */
function untoldAdvice({ assets, technology }: Deal): readonly Hint[] {
  return untoldIn({ assets }).map((asset) => {
    const { key, name } = assets[asset]!;
    return {
      path: `assets.${key}.reveals`,
      what: `${name} teaches nothing of any component, so that it costs nothing to give away`,
      write: `how much of which it gives away, such as \`{${technology.components[0]!.key}: 0.8}\`; \`kind: brochure\` if that is so`,
    };
  });
}

const namesOf = (items: readonly { readonly name: string }[]): string =>
  items.map(({ name }) => name).join(", ");

function isOwners({ open, controlledBy }: Channel): boolean {
  return !open && controlledBy.every((player) => player === OWNER);
}
