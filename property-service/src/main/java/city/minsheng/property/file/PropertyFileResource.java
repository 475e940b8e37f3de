package city.minsheng.property.file;

import city.minsheng.common.file.FileResource;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of owners' requests and mediations. */
@Path("/api/v1/files")
@Tag(name = "files", description = "照片与扫描件 · Photos and scans")
class PropertyFileResource extends FileResource {}
