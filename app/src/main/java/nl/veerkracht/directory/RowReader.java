package nl.veerkracht.directory;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One row while it is being read: each field where it belongs. */
final class RowReader {

    private final Kind kind;
    private final String file;
    private final long line;
    private final ObjectNode row = JsonNodeFactory.instance.objectNode();

    RowReader(Kind kind, String file, long line) {
        this.kind = kind;
        this.file = file;
        this.line = line;
    }

    Kind kind() {
        return kind;
    }

    long line() {
        return line;
    }

    boolean has(String name) {
        return row.hasNonNull(name);
    }

    void put(String name, JsonNode told) {
        try {
            kind.field(name).ifPresentOrElse(field -> known(field, told), () -> extra(name, told));
        } catch (IllegalArgumentException e) {
            throw wrong(name + " of " + kind.code() + " " + e.getMessage() + ".", e);
        }
    }

    private void known(Field field, JsonNode told) {
        Values.of(field, told).ifPresentOrElse(value -> row.set(field.name(), value), () -> {
            // What HSDS cannot do without is never taken away.
            if (!field.required()) {
                row.putNull(field.name());
            }
        });
    }

    private void extra(String name, JsonNode told) {
        if (!told.isNull()) {
            Values.text(name);
            row.withObjectProperty("extra").set(name, Values.kept(told));
        }
    }

    String id() {
        if (!has("id")) {
            throw wrong("this " + kind.code() + " has no id.", null);
        }
        return row.get("id").stringValue();
    }

    Incoming done() {
        return new Incoming(kind, UUID.fromString(id()), row, file, line);
    }

    BadInput wrong(String what, @org.jspecify.annotations.Nullable Throwable cause) {
        return new BadInput(file, line, what, cause);
    }
}
