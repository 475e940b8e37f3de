package city.minsheng.common.export;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.sheet.Xlsx;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Understands who wants a spreadsheet: by {@code Accept}, or by {@code ?format=xlsx} where a link or a mini-program cannot
 * set it. The endpoint is then asked for its JSON, of which the sheet is made.
 */
@Provider
@PreMatching
class WishFilter implements ContainerRequestFilter {
    private static final String FORMAT = "xlsx";
    private static final Set<String> USUAL = Set.of("", "json", "csv");

    @Inject
    ExportWish wish;

    @Inject
    Catalogue catalogue;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals("GET") || !isAsked(request)) {
            return;
        }
        var route = catalogue.at(request.getUriInfo().getRequestUri().getPath());
        if (route.isEmpty()) {
            return; // nothing is there, which is said in another place
        }
        if (!route.get().offered()) {
            throw Refusal.of(CommonProblem.NOT_ACCEPTABLE);
        }
        wish.ask(route.get().layout());
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, Xlsx.MEDIA_TYPE + ", application/json;q=0.1");
    }

    private static boolean isAsked(ContainerRequestContext request) {
        var format = request.getUriInfo().getQueryParameters().getFirst("format");
        if (format != null && !format.equals(FORMAT)) {
            if (!USUAL.contains(format)) {
                throw Refusal.of(CommonProblem.BAD_PARAMETER, "format");
            }
            return false;
        }
        var wanted = request.getHeaderString(HttpHeaders.ACCEPT);
        return format != null
                || wanted != null
                        && wanted.contains(Xlsx.MEDIA_TYPE)
                        && request.getAcceptableMediaTypes()
                                .getFirst()
                                .toString()
                                .startsWith(Xlsx.MEDIA_TYPE);
    }
}
