package city.minsheng.common.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tags a published answer by the hash of its content. */
@Provider
@Published
class PublishedFilter implements ContainerResponseFilter {
    @Inject
    ObjectMapper json;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        response.getHeaders().putSingle("Access-Control-Expose-Headers", "Content-Disposition, ETag, Link, X-Trace-Id");
        if (response.getStatus() == 200 && response.hasEntity()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
            response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Language");
            Answers.tag(request, response, tag(response.getEntity()));
        }
    }

    private String tag(Object entity) throws IOException {
        return entity instanceof Download file ? file.tag() : "\"" + hash(json.writeValueAsBytes(entity)) + "\"";
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
