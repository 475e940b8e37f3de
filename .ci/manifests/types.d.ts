// Kinds of which no package has the schema, as far as our manifests use them: written after the operators' documentation.
import type { IObjectMeta } from "@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta";
import type { IBarmanObjectStoreConfiguration } from "@kubernetes-models/cloudnative-pg/github.com/cloudnative-pg/barman-cloud/pkg/api/BarmanObjectStoreConfiguration";
import type { IPodTemplateSpec } from "kubernetes-models/v1/PodTemplateSpec";
import type { IResourceRequirements } from "kubernetes-models/v1/ResourceRequirements";
import type { ISecretKeySelector } from "kubernetes-models/v1/SecretKeySelector";

export interface IObjectStore {
  apiVersion: "barmancloud.cnpg.io/v1";
  kind: "ObjectStore";
  metadata: IObjectMeta;
  spec: { configuration: IBarmanObjectStoreConfiguration; retentionPolicy?: string };
}

export interface IKeycloak {
  apiVersion: "k8s.keycloak.org/v2alpha1";
  kind: "Keycloak";
  metadata: IObjectMeta;
  spec: {
    instances: number;
    db: {
      vendor: "postgres";
      url: string;
      usernameSecret: ISecretKeySelector;
      passwordSecret: ISecretKeySelector;
      poolMaxSize?: number;
    };
    http: { httpEnabled: boolean };
    hostname: { hostname: string; admin?: string };
    proxy: { headers: "xforwarded" | "forwarded" };
    ingress: { enabled: boolean };
    networkPolicy: { enabled: boolean };
    additionalOptions?: { name: string; value: string }[];
    resources: IResourceRequirements;
    unsupported?: { podTemplate: { metadata?: IObjectMeta; spec: Omit<NonNullable<IPodTemplateSpec["spec"]>, "containers"> & { containers: Partial<NonNullable<IPodTemplateSpec["spec"]>["containers"][number]>[] } } };
  };
}

/** The realm itself is what the local Keycloak imports at every start. */
export interface IKeycloakRealmImport {
  apiVersion: "k8s.keycloak.org/v2alpha1";
  kind: "KeycloakRealmImport";
  metadata: IObjectMeta;
  spec: { keycloakCRName: string; realm: object };
}
