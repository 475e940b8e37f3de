/** What the manifests of Kubernetes have to be: rendered by kubectl, judged here, no cluster asked. */
package city.minsheng.local.manifests;
