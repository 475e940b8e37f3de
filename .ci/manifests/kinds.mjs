// Where the schema of a kind is to be had: a module with a type and, where there is one, a validating class.
const PACKAGES = {
  "cert-manager.io": "@kubernetes-models/cert-manager",
  "gateway.networking.k8s.io": "@kubernetes-models/gateway-api",
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator",
  "postgresql.cnpg.io": "@kubernetes-models/cloudnative-pg",
};
const CORE = /^(v1|[a-z]+\/v[0-9]+|[a-z.]+\.k8s\.io\/v[0-9]+)$/;

/** Our own types for kinds that no package describes: .ci/manifests/types.d.ts. */
export const BY_HAND = ["ObjectStore", "Keycloak", "KeycloakRealmImport"];

export function moduleOf({ apiVersion, kind }) {
  if (BY_HAND.includes(kind)) {
    return { module: "../../.ci/manifests/types", validates: false };
  }
  const group = apiVersion.split("/")[0];
  if (PACKAGES[group]) {
    return { module: `${PACKAGES[group]}/${apiVersion}/${kind}`, validates: true };
  }
  if (CORE.test(apiVersion)) {
    return { module: `kubernetes-models/${apiVersion}/${kind}`, validates: true };
  }
  throw new Error(`There is no schema for ${apiVersion} ${kind}`);
}
