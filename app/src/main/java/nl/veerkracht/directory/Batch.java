package nl.veerkracht.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Rows on their way in, a thousand at a time. In JSON one organisation is told again under each of its services: within a batch it is put down once. */
final class Batch {

    private static final int AT_ONCE = 1000;

    private final ExchangeStore store;
    private final Map<String, Incoming> rows = new LinkedHashMap<>();

    Batch(ExchangeStore store) {
        this.store = store;
    }

    void add(Incoming row) {
        rows.merge(row.kind().code() + row.id(), row, Batch::both);
        if (rows.size() == AT_ONCE) {
            flush();
        }
    }

    private static Incoming both(Incoming earlier, Incoming later) {
        ObjectNode extra = earlier.row().get("extra") instanceof ObjectNode known ? known : null;
        earlier.row().setAll(later.row());
        if (extra != null && later.row().get("extra") instanceof ObjectNode more) {
            earlier.row().set("extra", extra.setAll(more));
        } else if (extra != null) {
            earlier.row().set("extra", extra);
        }
        return earlier;
    }

    void flush() {
        if (!rows.isEmpty()) {
            store.putDown(rows.values());
            rows.clear();
        }
    }
}
