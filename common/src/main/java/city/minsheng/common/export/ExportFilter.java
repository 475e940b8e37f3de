package city.minsheng.common.export;

import city.minsheng.common.http.Download;
import city.minsheng.common.sheet.Xlsx;
import city.minsheng.common.time.Clocks;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.time.InstantSource;

/** Puts the file in the place of the answer, before the filters that tag an answer. */
@Provider
@Priority(Priorities.USER + 1000)
class ExportFilter implements ContainerResponseFilter {
    @Inject
    ExportWish wish;

    @Inject
    InstantSource time;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || wish.tag() == null) {
            return;
        }
        var ending = "-" + Clocks.dayOf(time.instant()) + ".xlsx";
        var layout = wish.layout();
        var file = new Download(wish.file(), layout.label() + ending, layout.name() + ending, wish.tag());
        response.setEntity(file, response.getEntityAnnotations(), MediaType.valueOf(Xlsx.MEDIA_TYPE));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, file.disposition());
    }
}
