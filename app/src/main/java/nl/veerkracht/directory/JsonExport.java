package nl.veerkracht.directory;

import java.io.OutputStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Writes all tables as one JSON object with a list of rows for each, as the official {@code tabular.json} tells it. */
final class JsonExport {

    private JsonExport() {}

    static void write(ExchangeStore store, OutputStream out) {
        try (JsonGenerator json = JsonPackage.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            for (Kind kind : Kind.values()) {
                json.writeName(kind.code());
                json.writeStartArray();
                try (Stream<ExchangeStore.Outgoing> rows = store.all(kind)) {
                    rows.forEach(row -> {
                        // A record a line: what is wrong with one of them can be found by its line.
                        json.writeRaw('\n');
                        JsonPackage.MAPPER.writeValue(json, row(kind, row));
                    });
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    /** A row with only the fields of HSDS and those that came with it: a table may have columns that are nobody else's business. */
    static ObjectNode row(Kind kind, ExchangeStore.Outgoing told) {
        ObjectNode all = (ObjectNode) JsonPackage.MAPPER.readTree(told.row());
        ObjectNode row = JsonPackage.MAPPER.createObjectNode();
        kind.fields().stream().map(Field::name).filter(all::has).forEach(name -> row.set(name, all.get(name)));
        row.setAll((ObjectNode) JsonPackage.MAPPER.readTree(told.extra()));
        return row;
    }
}
