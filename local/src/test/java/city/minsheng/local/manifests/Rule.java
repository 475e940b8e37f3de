package city.minsheng.local.manifests;

import java.util.List;

/** One demand on the manifests of a site. */
interface Rule {
    String name();

    /** Who breaks it, in words; empty when nobody does. */
    List<String> broken(Manifests objects);
}
