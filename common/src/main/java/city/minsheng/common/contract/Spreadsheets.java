package city.minsheng.common.contract;

import city.minsheng.common.sheet.Xlsx;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/**
 * States which answers can be had as a spreadsheet: every list and all statistics. The running service reads it from here,
 * so that what is stated is what is given.
 */
final class Spreadsheets {
    private static final String STATISTICS = "statistics";

    private Spreadsheets() {}

    static void addTo(Components parts) {
        parts.addParameter(
                "Format",
                OASFactory.createParameter()
                        .name("format")
                        .in(In.QUERY)
                        .description("xlsx:以电子表格返回,适用于不能设置 Accept 的下载 · "
                                + "xlsx: as a spreadsheet, for downloads that cannot set Accept")
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .addEnumeration("xlsx")));
        parts.addHeader(
                "Disposition",
                OASFactory.createHeader()
                        .description("文件名(RFC 6266),仅 XLSX · Name of the file, XLSX only")
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .maxLength(300)));
    }

    static void offer(Operation operation, HttpMethod method, Endpoint endpoint) {
        if (method != HttpMethod.GET) {
            return;
        }
        var answer = operation.getResponses().getAPIResponse("200");
        if (operation.getOperationId().equals("getImportTemplate")) {
            operation.addParameter(ContractFilter.reference("Format"));
            return;
        }
        var isTable = endpoint.paged() || operation.getTags().contains(STATISTICS);
        if (isTable && answer.getContent() != null && answer.getContent().getMediaType("application/json") != null) {
            operation.addParameter(ContractFilter.reference("Format"));
            answer.getContent().addMediaType(Xlsx.MEDIA_TYPE, file());
            answer.addHeader("Content-Disposition", OASFactory.createHeader().ref("Disposition"));
            // becomes the shared one, as every refusal does
            operation.getResponses().addAPIResponse("422", OASFactory.createAPIResponse());
        }
    }

    static MediaType file() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .format("binary")
                        .maxLength(Limits.FILE)
                        .description("XLSX 工作簿 · An XLSX workbook"));
    }
}
