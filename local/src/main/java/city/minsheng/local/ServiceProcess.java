package city.minsheng.local;

import city.minsheng.local.postgres.Database;
import city.minsheng.local.process.Child;
import city.minsheng.local.process.Directories;
import city.minsheng.local.process.Signal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How one service is started on this machine: the same program as in production, told by its environment where all is. */
record ServiceProcess(Service service, Settings settings, Secrets secrets) {
    Child start(Directories directories) {
        return start(directories, settings.packaging().command(settings.repository(), service));
    }

    /** Teaches the cache of an AOT packaging, see {@link Packaging#training}. */
    Child train(Directories directories) {
        return start(directories, Packaging.training(settings.repository(), service));
    }

    private Child start(Directories directories, List<String> command) {
        return Child.start(service.module(), directories, command, environment(), Signal.TERM);
    }

    Map<String, String> environment() {
        var database = database();
        var all = new LinkedHashMap<String, String>();
        all.put("QUARKUS_PROFILE", "local");
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port(service.port)));
        all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        all.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(settings.port(service.management)));
        all.put("DATABASE_URL", settings.jdbc(service.key()));
        all.put("DATABASE_USER", database.app());
        all.put("DATABASE_PASSWORD", database.appPassword());
        all.put("DATABASE_OWNER", database.owner());
        all.put("DATABASE_OWNER_PASSWORD", database.ownerPassword());
        all.put("OIDC_URL", settings.keycloak() + "/realms/minsheng");
        all.put("CRYPT_KEYS", "k1:" + secrets.key(service.key() + ".crypt.k1"));
        all.put("CRYPT_CURRENT", "k1");
        all.put("INDEX_KEY", secrets.key(service.key() + ".index"));
        all.put("FILE_STORE", "folder");
        all.put(
                "FILE_FOLDER",
                settings.home().resolve("files").resolve(service.key()).toString());
        return all;
    }

    Database database() {
        var name = service.key();
        var owner = name + "_owner";
        var app = name + "_app";
        return new Database(name, owner, secrets.password(owner), app, secrets.password(app));
    }

    String ready() {
        return management() + "/q/health/ready";
    }

    String management() {
        return "http://127.0.0.1:" + settings.port(service.management);
    }
}
