// Validates rendered manifests strictly. The types of the packages refuse unknown and missing fields (TypeScript's check of
// object literals), their validators refuse values, and Prometheus' grammar refuses queries. Arguments: NAME=FILE for each
// rendered overlay.
// The files of k8s/checks/refused prove that this refuses: each names in its first line what has to be said about it.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { parseAllDocuments } from "yaml";
import { BY_HAND, moduleOf } from "./kinds.mjs";
import { queryProblems, unusedMetrics } from "./queries.mjs";

const OUT = resolve("target/manifests");
const REFUSED = "k8s/checks/refused";
const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

function read(text) {
  return parseAllDocuments(text)
    .filter((document) => document.contents !== null)
    .map((document) => {
      if (document.errors.length > 0) {
        throw document.errors[0];
      }
      return document.toJS();
    });
}

const label = (object) => `${object.kind}/${object.metadata?.name}`;

/** Problems of values, of one object. */
async function values(object) {
  const { module, validates } = moduleOf(object);
  if (!validates) {
    return [];
  }
  try {
    const Model = (await import(module))[object.kind];
    new Model(object).validate();
    return [];
  } catch (refused) {
    return [`${label(object)}: ${refused.message}`];
  }
}

/** Problems of fields, of all objects in one run of the compiler; the answer maps the index of an object to its problems. */
function fields(objects) {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const files = objects.map((object, index) => {
    const file = join(OUT, `${index}.ts`);
    const type = `I${object.kind}`;
    writeFileSync(
      file,
      `import type { ${type} } from "${moduleOf(object).module}";\nexport const it: ${type} = ${JSON.stringify(object, null, 1)};\n`,
    );
    return file;
  });
  const problems = objects.map(() => []);
  for (const diagnostic of ts.getPreEmitDiagnostics(ts.createProgram(files, OPTIONS))) {
    const index = files.indexOf(diagnostic.file?.fileName);
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ").replace(/\s+/g, " ");
    if (index < 0) {
      throw new Error(text);
    }
    problems[index].push(`${label(objects[index])}: ${text}`);
  }
  return problems;
}

const good = process.argv.slice(2).flatMap((argument) => {
  const [name, file] = argument.split("=");
  const objects = read(readFileSync(file, "utf8"));
  console.log(`${name}: ${objects.length} objects`);
  return objects;
});
const bad = readdirSync(REFUSED).map((name) => {
  const text = readFileSync(join(REFUSED, name), "utf8");
  return { name, says: text.split("\n")[0].replace(/^# /, ""), object: read(text)[0] };
});

const all = [...good, ...bad.map((one) => one.object)];
const found = fields(all);
const used = new Set();
for (const [index, object] of all.entries()) {
  const isGood = index < good.length;
  found[index].push(...(await values(object)), ...queryProblems(object, isGood ? used : new Set()));
}

let failures = [...found.slice(0, good.length).flat(), ...unusedMetrics(used)];
bad.forEach(({ name, says }, index) => {
  const problems = found[good.length + index];
  if (!problems.some((problem) => problem.includes(says))) {
    failures.push(`${REFUSED}/${name} is not refused with "${says}", but with: ${problems.join("; ") || "nothing"}`);
  }
});
failures = [...new Set(failures)];
failures.forEach((failure) => console.error(failure));
const byHand = [...new Set(good.map((one) => one.kind))].filter((kind) => BY_HAND.includes(kind));
console.log(`Typed by hand, for want of a published schema: ${byHand.join(", ")}`);
console.log(`${good.length} objects checked, ${bad.length} fixtures refused, ${failures.length} problems`);
process.exit(failures.length === 0 ? 0 : 1);
