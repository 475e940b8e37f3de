// Reads every query of the alerts and dashboards with Prometheus' own grammar, and holds their metrics against two lists:
// what a service serves (a test of the services keeps that one true) and what is documented elsewhere.
import { readFileSync } from "node:fs";
import { parser } from "@prometheus-io/lezer-promql";

const LISTS = ["k8s/monitoring/service-metrics.txt", "k8s/monitoring/other-metrics.txt"];

const known = new Set(
  LISTS.flatMap((file) => readFileSync(file, "utf8").split("\n")).filter((line) => line !== "" && !line.startsWith("#")),
);

/** [where, query] for each query of an object. */
export function queriesOf(object) {
  if (object.kind === "PrometheusRule") {
    return object.spec.groups.flatMap((group) => group.rules.map((rule) => [`alert ${rule.alert}`, rule.expr]));
  }
  if (object.kind === "ConfigMap" && object.metadata.labels?.grafana_dashboard) {
    return Object.values(object.data).flatMap((text) =>
      JSON.parse(text).panels.flatMap((panel) => panel.targets.map((target) => [`panel ${panel.title}`, target.expr])),
    );
  }
  return [];
}

function metricsOf(query) {
  const names = [];
  let broken = false;
  parser.parse(query).iterate({
    enter(node) {
      broken ||= node.type.isError;
      if (node.name === "VectorSelector") {
        names.push(/^[a-zA-Z_:][\w:]*/.exec(query.slice(node.from, node.to))?.[0] ?? "(none)");
      }
    },
  });
  return { names, broken };
}

/** Problems of one object's queries; adds the metrics that they use to a set. */
export function queryProblems(object, used) {
  return queriesOf(object).flatMap(([where, query]) => {
    const { names, broken } = metricsOf(query);
    names.forEach((name) => used.add(name));
    const problems = names.filter((name) => !known.has(name)).map((name) => `${where}: there is no metric ${name}`);
    return broken ? [`${where}: not a query: ${query}`, ...problems] : problems;
  });
}

export const unusedMetrics = (used) =>
  [...known].filter((name) => !used.has(name)).map((name) => `no alert and no dashboard uses ${name}`);
