/** Datelines that have no city in capitals: only the agency, or the brackets about them, tell that they are no part of a sentence. */
import { expression } from "../../../paper/safe/expression.ts";
import { isCountry } from "../../../paper/wording/stand-alone.ts";
import { agencies } from "./agencies.ts";
import type { TakenDateline } from "./taken-dateline.ts";

const place =
  /(?<city>\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}][\p{L}\p{M}'’.-]*){0,3})(?<region>(?:, \p{Lu}[\p{L}\p{M} '’.-]{1,30}){0,2})/u;
const ordinary = expression(
  "u",
)`^\s*${place}(?: \((?<country>[^()]{2,40})\))?,? \((?<agency>${agencies})\)\s*(?:—|–|―|-|:|\.[-–])\s*(?=\S)`;

/** `वाराणसी (भाषा):`, `कोलकाता, भारत (PTI):` */
const uncased = expression(
  "u",
)`^\s*(?<city>\p{Lo}[\p{Lo}\p{M} ]{1,30})(?<region>, ?[\p{Lo}\p{M} ]{2,30})? \((?<agency>[^()]{2,30})\)\s*:\s*(?=\S)`;

/** `(목포=연합뉴스)`, with the reporter behind it. */
const korean =
  /^\s*\((?<city>[\p{Script=Hangul}]{1,10})(?:, (?<region>[\p{Script=Hangul} ]{1,20}))?=(?<agency>[^()=]{2,20})\)\s*(?:[\p{Script=Hangul}]{2,5} 기자 ?= ?)?(?=\S)/u;

const eastern = /共同|時事|AFP時事|ロイター|朝日|毎日|読売/;
/** `【函館】`, `【ハルデン（ノルウェー）共同】` */
const japanese = expression(
  "u",
)`^\s*【(?<city>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,14}?)(?:（(?<region>[^（）【】]{1,20})）)?(?:＝[^【】＝]{1,12}|(?<agency>${eastern}))?】\s*(?=\S)`;

const chineseAgencies = /新华社|中新社|路透社|法新社|中央社|新華社|美联社|美聯社/;
/** `【宁波讯】`, `【新华社宁波电】`, `（中央社基隆電）` */
const chinese = expression(
  "u",
)`^\s*[【（](?:本报|本報)?(?<agency>${chineseAgencies})?(?<city>\p{Script=Han}{1,8}?)(?:（(?<region>[^（）【】]{1,20})）)?(?:\d{1,2}(?:月\d{1,2})?日)?[讯訊电電][】）]\s*(?=\S)`;

/** @param text the beginning of a story, as long as a dateline can be */
export function otherDateline(text: string, language: string): (TakenDateline & { length: number }) | undefined {
  for (const form of [ordinary, uncased, korean, chinese, japanese]) {
    const found = form.exec(text);
    const { city = "", region = "", country, agency } = found?.groups ?? {};
    if (!found || !city || (country !== undefined && !isCountry(country, language))) continue;
    const behind = [...region.split(/[,、，]/), country ?? ""].map((part) => part.trim()).filter(Boolean);
    return {
      place: [city.trim(), ...behind].join(", "),
      ...(agency && { agency: agency.trim() }),
      length: found[0].length,
    };
  }
  return undefined;
}
