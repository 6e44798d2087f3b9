package nl.veerkracht.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes all tables as a tabular data package: a zip with a CSV file for each table that has rows, and a description of them. */
final class CsvExport {

    /**
     * A column as it is written.
     *
     * @param field null when HSDS does not know it
     * @param words whether its cells are text as it is, not JSON
     */
    private record Column(String name, @Nullable Field field, boolean words) {

        String header() {
            return Formula.hide(field != null || words ? name : name + CsvTable.AS_JSON);
        }
    }

    private final ExchangeStore store;
    private final ZipOutputStream zip;
    private final ArrayNode resources = JsonPackage.MAPPER.createArrayNode();

    private CsvExport(ExchangeStore store, ZipOutputStream zip) {
        this.store = store;
        this.zip = zip;
    }

    static void write(ExchangeStore store, OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            CsvExport export = new CsvExport(store, zip);
            for (Kind kind : Kind.values()) {
                export.table(kind);
            }
            export.description();
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(Kind kind) throws IOException {
        List<Column> columns = columns(kind);
        zip.putNextEntry(new ZipEntry(kind.plural() + ".csv"));
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(text, CsvTable.FORMAT);
        csv.printRecord(columns.stream().map(Column::header));
        try (Stream<ExchangeStore.Outgoing> rows = store.all(kind)) {
            for (var row = rows.iterator(); row.hasNext(); ) {
                ObjectNode told = JsonExport.row(kind, row.next());
                csv.printRecord(columns.stream().map(column -> cell(column, told.get(column.name()))));
            }
        }
        csv.flush();
        zip.closeEntry();
        resources.add(resource(kind, columns));
    }

    private List<Column> columns(Kind kind) {
        return Stream.concat(
                        kind.fields().stream().map(field -> new Column(field.name(), field, true)),
                        store.extraFields(kind).stream().map(CsvExport::extra))
                .toList();
    }

    private static Column extra(Map.Entry<String, Boolean> field) {
        return new Column(
                field.getKey(), null, field.getValue() && !field.getKey().endsWith(CsvTable.AS_JSON));
    }

    private static @Nullable String cell(Column column, @Nullable JsonNode told) {
        if (told == null) {
            return null;
        }
        if (!column.words()) {
            return Formula.hide(told.toString());
        }
        // A number cannot be a formula, and must stay a number for who reads it.
        return told.isNumber() ? told.decimalValue().toPlainString() : Formula.hide(told.stringValue());
    }

    private static ObjectNode resource(Kind kind, List<Column> columns) {
        ObjectNode resource = JsonPackage.MAPPER.createObjectNode();
        resource.put("name", kind.code())
                .put("path", kind.plural() + ".csv")
                .put("profile", "tabular-data-resource")
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8");
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        columns.forEach(
                column -> fields.addObject().put("name", column.header()).put("type", type(column)));
        schema.put("primaryKey", "id");
        return resource;
    }

    private static String type(Column column) {
        Field field = column.field();
        if (field == null) {
            return "string";
        }
        return switch (field.type()) {
            case "number" -> "number";
            case "count" -> "integer";
            case "date" -> "date";
            case "moment" -> "datetime";
            default -> "string";
        };
    }

    private void description() throws IOException {
        ObjectNode description = JsonPackage.MAPPER.createObjectNode();
        description.put("name", "human_services_data").put("profile", "tabular-data-package");
        description.set("resources", resources);
        zip.putNextEntry(new ZipEntry("datapackage.json"));
        zip.write(JsonPackage.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(description));
        zip.closeEntry();
    }
}
