package city.minsheng.common.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The headers that answers have alike: entity tags, addresses of new things, links to the next page. */
class Answers {
    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Versioned row) {
            if (response.getStatus() == 201 && row.existed()) {
                response.setStatus(200);
            }
            tag(request, response, Versioned.tag(row.version()));
            if (response.getStatus() == 201) {
                response.getHeaders()
                        .putSingle(HttpHeaders.LOCATION, uri.getRequestUri().getRawPath() + "/" + row.id());
            }
        } else if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
            response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next(uri, page) + ">; rel=\"next\"");
        }
    }

    static void tag(ContainerRequestContext request, ContainerResponseContext response, String tag) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null
                && request.getMethod().equals("GET")
                && response.getStatus() == 200
                && Arrays.stream(known.split(",")).map(String::strip).anyMatch(k -> k.equals(tag) || k.equals("*"))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static String next(UriInfo uri, Page<?> page) {
        var address = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", page.nextCursor())
                .build();
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    @ServerExceptionMapper
    public RestResponse<byte[]> replayed(ReplayedAnswer replay) {
        var first = replay.answer();
        var answer = ResponseBuilder.<byte[]>create(first.status()).header("Idempotency-Replayed", "true");
        if (first.body().length > 0) {
            answer.entity(first.body()).type("application/json;charset=UTF-8");
        }
        if (first.etag() != null) {
            answer.header(HttpHeaders.ETAG, first.etag());
        }
        if (first.location() != null) {
            answer.header(HttpHeaders.LOCATION, first.location());
        }
        return answer.build();
    }
}
