package city.minsheng.local.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.stream.Collectors;

/** The page at {@code /}: where to go from here. */
record Welcome(Routes routes) {
    void answer(HttpServerRequest request) {
        var links = routes.routes().stream()
                .filter(Route::isService)
                .map(Route::prefix)
                .map(prefix -> "<li><a href=\"%s/docs/\">%s</a></li>".formatted(prefix, prefix))
                .collect(Collectors.joining());
        request.response().putHeader("Content-Type", "text/html; charset=UTF-8").end("""
                        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>民生 · Minsheng</title></head>
                        <body><h1>民生 · Minsheng</h1><p>接口文档 · API documentation</p><ul>%s</ul></body></html>
                        """.formatted(links));
    }
}
