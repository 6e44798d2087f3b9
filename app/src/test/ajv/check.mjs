// Checks the answers that the tests wrote down against the official schemas of HSDS. Exit 1 when one does not fit, or when there is none to check.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [schemas, answers] = process.argv.slice(2);
const read = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));

// The schemas have words of their own, such as "core" and "example", which a strict reading does not take.
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);

const single = read(schemas, "single.json");
for (const [name, table] of Object.entries(read(schemas, "tabular.json").properties)) {
  for (const [property, other] of Object.entries(single[name] ?? {})) {
    table.items.properties[property] = { $ref: `${other}.json` };
  }
  ajv.addSchema(table.items, `${name}.json`);
}
ajv.addSchema(read(schemas, "page.json"), "page.json");

let checked = 0;
let wrong = 0;
const check = (schema, what, where) => {
  const fits = ajv.getSchema(`${schema}.json`);
  if (!fits) throw new Error(`There is no schema ${schema}.`);
  checked += 1;
  if (!fits(what)) {
    wrong += 1;
    for (const error of fits.errors.slice(0, 5)) console.error(`${where}${error.instancePath}: ${error.message}`);
  }
};

for (const file of readdirSync(answers).filter((name) => name.endsWith(".json"))) {
  const { schema, path, answer } = read(answers, file);
  if (Array.isArray(answer.contents)) {
    check("page", answer, path);
    answer.contents.forEach((one, at) => check(schema, one, `${path} /contents/${at}`));
  } else {
    check(schema, answer, path);
  }
}
console.log(`HSDS: ${checked} records checked with ajv, ${wrong} wrong.`);
process.exit(wrong > 0 || checked === 0 ? 1 : 0);
