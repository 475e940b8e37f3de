package city.minsheng.common.contract;

import city.minsheng.common.http.Published;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has changed in the contracts, for those who see nothing of us but these pages. */
@Path("/contract-changelog.md")
@Published
@Tag(name = "contract", description = "接口说明 · About the contract")
class ChangelogResource {
    private static final String FILE = "contract/contract-changelog.md";

    @GET
    @PermitAll
    @Produces("text/markdown;charset=UTF-8")
    @Operation(
            operationId = "getContractChangelog",
            summary = "查询接口变更记录 · Read the changelog",
            description = "四个服务接口的版本与变更,Markdown 文本。· Versions and changes of the four contracts, as Markdown.")
    public String changelog() throws IOException {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
