import { expect, it } from "vitest";
import { parseIndexTitle } from "../../../src/source/mtdsg-2015/index-title.js";

it.each([
  ["Rome Statute. Rome, 17 July 1998", "Rome Statute", "Rome, 17 July 1998"],
  ["Statute (deposited in the archives of X). 24 October 1945", "Statute", "24 October 1945"],
  [
    "Regulation No. 41. Uniform provisions . Geneva, 1 June 1980",
    "Regulation No. 41. Uniform provisions",
    "Geneva, 1 June 1980",
  ],
  [
    "Opium. Geneva, 11 February 1925 and Lake Success, New York, 11 December 1946",
    "Opium",
    "Geneva, 11 February 1925 and Lake Success, New York, 11 December 1946",
  ],
  ["International Coffee Agreement, 1994*. London", "International Coffee Agreement, 1994", null],
  [
    "Coffee Agreement, 1962*. New York, 28 September 1962",
    "Coffee Agreement, 1962",
    "New York, 28 September 1962",
  ],
  ["North Seas.. New York, 17 March 1992", "North Seas", "New York, 17 March 1992"],
  ["Rome\u202e Statute\u202c. Rome, 17 July 1998", "Rome Statute", "Rome, 17 July 1998"],
])("the entry %j names the treaty, and place and date where they are there", (entry, title, conclusion) => {
  expect(parseIndexTitle(entry)).toEqual({ title, conclusion });
});
