/** Datelines are taken off a text as each language sets them, and as this paper would write them again. */
import { expect, test } from "vitest";
import { datelineIn } from "../../../../../src/desk/import/datelines/dateline-of.ts";
import { setDateline } from "../../../../../src/paper/wording/dateline.ts";

const taken = (text: string, language: string) => {
  const found = datelineIn(text, [], language);
  return found && [found.place, found.agency, text.slice(found.length)].filter(Boolean).join(" | ");
};

test.each([
  ["en", "HALDEN, Norway, Nov 24 (Reuters) — The port is shut.", "Halden, Norway | Reuters | The port is shut."],
  ["fr", "HALDEN (Norvège) — Le port est fermé.", "Halden, Norvège | Le port est fermé."],
  ["fr", "HALDEN (AFP) - Le port est fermé.", "Halden | AFP | Le port est fermé."],
  ["de", "Halden (dpa) - Der Hafen ist zu.", "Halden | dpa | Der Hafen ist zu."],
  ["de", "Halden (Norwegen) (dpa) – Der Hafen ist zu.", "Halden, Norwegen | dpa | Der Hafen ist zu."],
  // One list of agencies for every form: with their desk, with the day, and behind a country.
  ["de", "Halden (dpa/lno) – Der Hafen ist zu.", "Halden | dpa/lno | Der Hafen ist zu."],
  ["de", "Halden, 24. November (sda) - Der Hafen ist zu.", "Halden | sda | Der Hafen ist zu."],
  ["pl", "Halden (Norwegia) (Belga/PAP) – Port jest zamknięty.", "Halden, Norwegia | Belga/PAP | Port jest zamknięty."],
  ["es", "Halden (Noruega) (EFE).- El puerto cierra.", "Halden, Noruega | EFE | El puerto cierra."],
  ["nb", "Halden (NTB): Havna er stengt.", "Halden | NTB | Havna er stengt."],
  ["cs", "Nové Město (ČTK) – Přístav je zavřený.", "Nové Město | ČTK | Přístav je zavřený."],
  ["ja", "【函館】港が閉鎖された。", "函館 | 港が閉鎖された。"],
  ["ja", "【ハルデン（ノルウェー）共同】港が閉鎖された。", "ハルデン, ノルウェー | 共同 | 港が閉鎖された。"],
  ["ko", "(목포=연합뉴스) 홍길동 기자 = 항구가 닫혔다.", "목포 | 연합뉴스 | 항구가 닫혔다."],
  ["zh-Hans", "【新华社宁波11月24日电】港口关闭。", "宁波 | 新华社 | 港口关闭。"],
  ["zh-Hant", "（中央社基隆24日電）港口關閉。", "基隆 | 中央社 | 港口關閉。"],
  ["hi", "वाराणसी (भाषा): बंदरगाह बंद है।", "वाराणसी | भाषा | बंदरगाह बंद है।"],
])("in %s: %s", (language, text, expected) => expect(taken(text, language)).toBe(expected));

test("capitals without accents are those of a city that the paper knows", () => {
  expect(datelineIn("ΚΑΒΑΛΑ (ΑΠΕ-ΜΠΕ) – Κείμενο.", ["Καβάλα"], "el")?.place).toBe("Καβάλα");
});

test.each([
  ["de", "Merkel (CDU) – das ist lange her."],
  ["de", "Der Hafen (Norwegen) bleibt zu."],
  ["ja", "「港」は閉鎖された。"],
  ["ko", "(사진) 항구가 닫혔다."],
  ["en", "The port (which is shut) - and so on."],
])("in %s this begins with none: %s", (language, text) => expect(taken(text, language)).toBeUndefined());

test.each([
  ["en", "Halden, Norway", "Reuters"],
  ["fr", "Halden, Norvège", "AFP"],
  ["de", "Halden, Norwegen", "dpa"],
  ["es", "Halden, Noruega", "EFE"],
  ["it", "Halden, Norvegia", "ANSA"],
  ["pt-PT", "Halden, Noruega", "Lusa"],
  ["nb", "Halden, Norge", "NTB"],
  ["pl", "Halden, Norwegia", "PAP"],
  ["tr", "Halden, Norveç", "AA"],
  ["ja", "ハルデン, ノルウェー", "共同"],
  ["ko", "할덴, 노르웨이", "연합뉴스"],
  ["zh-Hans", "宁波", "新华社"],
  ["zh-Hant", "基隆", "中央社"],
  ["ar", "هالدن, النرويج", "رويترز"],
])("in %s what is set with an agency is read again", (language, place, agency) => {
  const set = setDateline(place, { style: "agency", standAlone: [], language }, agency);
  const found = datelineIn(`${set} Xyz xyz.`, [], language);
  expect([found?.place.replaceAll("،", ","), found?.agency]).toEqual([place, agency]);
});
