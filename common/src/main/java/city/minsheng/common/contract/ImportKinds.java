package city.minsheng.common.contract;

import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportResult;
import city.minsheng.common.sheet.Xlsx;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;

/**
 * The kinds of file that a service imports, with columns and roles. Their beans are made here without injection: a kind
 * says of itself only what never changes, so it needs none. The tests of the contracts compare this with the running
 * beans.
 */
final class ImportKinds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID RUN = UUID.fromString("0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7b30");
    private final List<ImportKind> kinds;

    ImportKinds(IndexView index) {
        kinds = index.getAllKnownImplementations(ImportKind.class).stream()
                .filter(type -> !type.isAbstract() && !type.isInterface())
                .map(type -> (ImportKind) made(type.name().toString()))
                .sorted(Comparator.comparing(ImportKind::kind))
                .toList();
    }

    private static Object made(String type) {
        try {
            var constructor = Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(type)
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(type + " needs a constructor without parameters", unfit);
        }
    }

    /** Completes the operations under {@code /imports/{kind}}; says whether it has also stated who may call it. */
    boolean describe(Operation operation) {
        var id = operation.getOperationId();
        if (id.equals("importFile")) {
            describeImport(operation);
            return true;
        }
        if (id.equals("getImportTemplate")) {
            describeKind(operation);
            var content = operation.getResponses().getAPIResponse("200").getContent();
            List.copyOf(content.getMediaTypes().keySet()).forEach(content::removeMediaType);
            content.addMediaType(
                    "text/csv;charset=UTF-8",
                    OASFactory.createMediaType().schema(text()).examples(examples()));
            content.addMediaType(Xlsx.MEDIA_TYPE, Spreadsheets.file());
        }
        if (id.equals("getImportResult")) {
            describeKind(operation);
            var content = operation.getResponses().getAPIResponse("200").getContent();
            List.copyOf(content.getMediaTypes().keySet()).forEach(content::removeMediaType);
            content.addMediaType(
                    "text/csv;charset=UTF-8",
                    OASFactory.createMediaType().schema(text()).addExample("default", resultFile()));
        }
        if (id.equals("listImportKinds")) {
            example(operation, List.of(row(kinds.getFirst())));
        }
        return false;
    }

    /** A service may put its own in the place of this one: {@code examples/importFile.json}. */
    private static void example(Operation operation, Object value) {
        var answer = operation.getResponses().getAPIResponse("200").getContent();
        answer.getMediaType("application/json")
                .addExample("default", OASFactory.createExample().value(value));
    }

    private static Map<String, Object> result(ImportKind kind) {
        var result = new ImportResult(RUN, kind.kind(), false, true, 120, 118, 2, 0, 0, List.of(), List.of());
        return JSON.convertValue(result, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static Example resultFile() {
        return OASFactory.createExample()
                .summary("一行被拒绝 · One row was refused")
                .value("\uFEFF行,列,代码,说明,结果\n,,import.refused,\"1 行有错误,未导入任何数据,请按提示修改后重新上传\",未入库\n"
                        + "12,regionCode,region-unknown,没有这个行政区划代码,已拒绝\n");
    }

    private static Map<String, Object> row(ImportKind kind) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", kind.kind());
        row.put("label", kind.label());
        row.put("roles", roles(kind));
        row.put(
                "columns",
                kind.columns().stream()
                        .map(column -> JSON.convertValue(column, Map.class))
                        .toList());
        return row;
    }

    private void describeImport(Operation operation) {
        describeKind(operation);
        operation.setDescription(operation.getDescription() + "\n\n" + table());
        var roles = new LinkedHashMap<String, List<String>>();
        kinds.forEach(kind -> roles.put(kind.kind(), roles(kind)));
        Access.stateByKind(operation, roles);
        example(operation, result(kinds.getFirst()));
        var content = operation.getRequestBody().getContent();
        var csv = content.getMediaType("text/csv");
        csv.setExamples(examples());
        csv.getSchema().description("CSV,首行为列名 · CSV with a heading");
        content.addMediaType(Xlsx.MEDIA_TYPE, Spreadsheets.file());
        var form = content.getMediaType("multipart/form-data").getSchema().getProperties();
        form.get("file").description("CSV 或 XLSX 文件 · The CSV or XLSX file");
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(Limits.TEXT);
    }

    private void describeKind(Operation operation) {
        var schema = OASFactory.createSchema().addType(SchemaType.STRING);
        kinds.forEach(kind -> schema.addEnumeration(kind.kind()));
        operation.getParameters().stream()
                .filter(parameter -> "kind".equals(parameter.getName()))
                .forEach(parameter ->
                        parameter.description("文件种类 · Kind of file").schema(schema));
    }

    private String table() {
        return kinds.stream()
                .map(kind -> "| `%s` | %s | %s |".formatted(kind.kind(), kind.label(), Access.code(roles(kind))))
                .collect(Collectors.joining("\n", "| kind | 内容 · Content | 角色 · Roles |\n|---|---|---|\n", ""));
    }

    private LinkedHashMap<String, Example> examples() {
        var all = new LinkedHashMap<String, Example>();
        kinds.forEach(kind -> all.put(
                kind.kind(),
                OASFactory.createExample()
                        .summary(kind.label())
                        .value(line(kind, Column::name) + line(kind, Column::example))));
        return all;
    }

    private static String line(ImportKind kind, Function<Column, String> cell) {
        return kind.columns().stream().map(cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static List<String> roles(ImportKind kind) {
        return List.copyOf(new TreeSet<>(kind.roles()));
    }
}
