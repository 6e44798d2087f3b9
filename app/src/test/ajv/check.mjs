// Checks the answers that the tests wrote down against the official schemas of HSDS, and that the same answers would not pass if they were broken.
// Exit 1 when one does not fit, when a broken one does, or when there is an endpoint without an answer.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [schemas, answers] = process.argv.slice(2);
const read = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));
const OFFICIAL = "https://raw.githubusercontent.com/openreferral/specification/3.0-dev/schema/";

// The schemas have words of their own, such as "core" and "example", which a strict reading does not take.
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const service = read(schemas, "service_with_definitions.json");
ajv.addSchema(service, `${OFFICIAL}compiled/service.json`);
ajv.addSchema(read(schemas, "openapi.json"), `${OFFICIAL}openapi.json`);
ajv.addSchema(read(schemas, "page.json"), "page.json");
for (const name of Object.keys(service.definitions)) {
  const folder = name.startsWith("taxonomy") ? "" : "compiled/";
  ajv.addSchema({ $ref: `${OFFICIAL}compiled/service.json#/definitions/${name}` }, `${OFFICIAL}${folder}${name}.json`);
}

const schema = (uri) => {
  const found = ajv.getSchema(uri);
  if (!found) throw new Error(`There is no schema ${uri}.`);
  return found;
};
const record = (name) => schema(`${OFFICIAL}${name.startsWith("taxonomy") ? "" : "compiled/"}${name}.json`);
const answered = (path) =>
  schema(`${OFFICIAL}openapi.json#/paths/${path.replaceAll("/", "~1")}/get/responses/200/content/application~1json/schema`);

// Each schema that an answer must fit, with the place in the answer that it is for. The specification knows no list of locations.
const wanted = (name, path, answer) => {
  if (name === "about") return [[answered("/"), "", answer]];
  if (!Array.isArray(answer.contents)) return [[record(name), "", answer]];
  const list = path.replace(/\?.*/, "");
  return [
    [schema("page.json"), "", answer],
    ...(name === "location" ? [] : [[answered(list), "", answer]]),
    ...answer.contents.map((one, at) => [record(name), `/contents/${at}`, one]),
  ];
};

const faults = (name, path, answer) =>
  wanted(name, path, answer).flatMap(([fits, place, what]) =>
    fits(what) ? [] : fits.errors.slice(0, 5).map((error) => `${path} ${place}${error.instancePath}: ${error.message}`));

// The first record in each list of records and each record in a record, however deep, with the property it stands in.
const below = (one) =>
  Object.entries(one ?? {}).flatMap(([property, value]) => {
    const inner = Array.isArray(value) ? value[0] : value;
    const known = inner && typeof inner === "object" && "id" in inner && (property in service.definitions || property in service.properties || property === "contents");
    return known ? [[one, property, inner], ...below(inner)] : [];
  });

// What may go wrong in an answer, each done and undone again.
const broken = (name, answer, told) => {
  const change = (what, property, value) => {
    const before = what[property];
    const had = property in what;
    if (value === undefined) delete what[property];
    else what[property] = value;
    told(property);
    if (had) what[property] = before;
    else delete what[property];
  };
  if (name === "about") return change(answer, "openapi_url", 3);
  if (Array.isArray(answer.contents)) {
    for (const [property, value] of [["total_items", "1"], ["first_page", undefined], ["contents", {}]]) change(answer, property, value);
  } else {
    change(answer, "id", undefined);
    change(answer, "id", "12");
  }
  for (const [holder, property, inner] of below(answer)) {
    change(inner, "id", 7);
    if (property !== "contents") change(holder, property, "text");
  }
};

let checked = 0;
let wrong = 0;
let tried = 0;
const say = (sentence) => {
  wrong += 1;
  console.error(sentence);
};
const missing = new Set(
  ["service", "organization", "service_at_location", "location", "taxonomy", "taxonomy_term"].flatMap((name) => [name, `${name} list`]).concat("about"));

for (const file of readdirSync(answers).filter((name) => name.endsWith(".json"))) {
  const { schema: name, path, answer } = read(answers, file);
  const found = faults(name, path, answer);
  checked += wanted(name, path, answer).length;
  found.forEach(say);
  missing.delete(Array.isArray(answer.contents) ? `${name} list` : name);
  broken(name, answer, (property) => {
    tried += 1;
    if (faults(name, path, answer).length === 0) say(`${path}: a wrong ${property} was not found.`);
  });
}
missing.forEach((name) => say(`There is no answer to check for ${name}.`));
console.log(`HSDS: ${checked} checks with ajv, ${tried} answers broken on purpose, ${wrong} wrong.`);
process.exit(wrong > 0 ? 1 : 0);
