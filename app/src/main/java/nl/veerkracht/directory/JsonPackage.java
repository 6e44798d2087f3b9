package nl.veerkracht.directory;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a package of HSDS in JSON, one record at a time: a list of services or of organisations with all that is nested in them, an object with a list of rows
 * for each table, a page of an HSDS API, or one record.
 */
final class JsonPackage {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String file;
    private final Measured in;
    private final Consumer<Incoming> to;
    private final Consumer<BadInput> refused;

    private JsonPackage(String file, Measured in, Consumer<Incoming> to, Consumer<BadInput> refused) {
        this.file = file;
        this.in = in;
        this.to = to;
        this.refused = refused;
    }

    /** Gives each row it reads to {@code to}, and each record that is not right to {@code refused}. */
    static void read(String file, Measured in, Consumer<Incoming> to, Consumer<BadInput> refused) {
        try (JsonParser parser = MAPPER.createParser(in)) {
            read(file, parser, new JsonPackage(file, in, to, refused));
        }
    }

    private static void read(String file, JsonParser parser, JsonPackage into) {
        try {
            into.all(parser);
        } catch (JacksonException e) {
            if (e.getCause() instanceof Measured.TooMuch much) {
                throw new BadInput(file, line(parser), String.valueOf(much.getMessage()), e);
            }
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new BadInput(file, line, "this is not right JSON: " + sentence(e), e);
        }
    }

    /** What the reader of JSON says, on one line and without where that is in its own words. */
    private static String sentence(JacksonException e) {
        String said = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return said.endsWith(".") ? said : said + ".";
    }

    private void all(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            list(parser, Optional.empty());
        } else if (first == JsonToken.START_OBJECT) {
            object(parser);
        } else {
            throw new BadInput(file, 1, "a package is a list or an object.");
        }
        if (parser.nextToken() != null) {
            throw new BadInput(file, line(parser), "there is more after the end of the package.");
        }
    }

    private void object(JsonParser parser) {
        long begun = line(parser);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (name.equals("id")) {
                record(parser, begun);
                return;
            }
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                list(parser, table(name, parser));
            } else {
                // Words about the package are no data of the directory.
                parser.skipChildren();
            }
        }
    }

    private Optional<Kind> table(String name, JsonParser parser) {
        Optional<Kind> kind = Kind.called(name);
        if (kind.isEmpty() && !name.equals("contents")) {
            throw new BadInput(file, line(parser), name + " is not a table of HSDS.");
        }
        return kind;
    }

    private void list(JsonParser parser, Optional<Kind> kind) {
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = line(parser);
            in.next();
            if (!(MAPPER.readTree(parser) instanceof ObjectNode record)) {
                throw new BadInput(file, line, "each record is an object.");
            }
            take(kind.orElseGet(() -> guess(record)), record, line, seen);
        }
    }

    private void take(Kind kind, ObjectNode record, long line, Set<String> seen) {
        try {
            String id = row(kind, record, line);
            if (!seen.add(id)) {
                throw new BadInput(file, line, "the id " + id + " stands there twice.");
            }
        } catch (BadInput fault) {
            refused.accept(fault);
        }
    }

    /** The rest of an object that turned out to be one record. */
    private void record(JsonParser parser, long line) {
        ObjectNode record = NODES.objectNode();
        do {
            String name = parser.currentName();
            parser.nextToken();
            record.set(name, MAPPER.readTree(parser));
        } while (parser.nextToken() == JsonToken.PROPERTY_NAME);
        row(guess(record), record, line);
    }

    /** Of the two records that packages are made of only a service has a status. */
    private static Kind guess(ObjectNode record) {
        return record.has("status") || record.has("service_at_locations") ? Kind.SERVICE : Kind.ORGANIZATION;
    }

    private String row(Kind kind, ObjectNode told, long line) {
        RowReader row = new RowReader(kind, file, line);
        told.properties().stream()
                .filter(one -> kind.nested(one.getKey()).isEmpty())
                .forEach(one -> row.put(one.getKey(), one.getValue()));
        String id = row.id();
        told.properties()
                .forEach(one -> kind.nested(one.getKey()).ifPresent(nested -> nested(row, id, nested, one.getValue())));
        to.accept(row.done());
        return id;
    }

    private void nested(RowReader row, String id, Kind.Nested nested, JsonNode told) {
        if (told.isNull()) {
            return;
        }
        if (nested.many() != told.isArray() || !(nested.many() || told.isObject())) {
            throw row.wrong(
                    nested.property() + " of " + row.kind().code() + " must be "
                            + (nested.many() ? "a list." : "an object."),
                    null);
        }
        if (nested.many()) {
            told.forEach(one -> below(row, id, nested, one));
        } else {
            String other = row(nested.kind(row.kind()), (ObjectNode) told, row.line());
            if (!row.has(nested.field())) {
                row.put(nested.field(), NODES.stringNode(other));
            }
        }
    }

    private void below(RowReader row, String id, Kind.Nested nested, JsonNode told) {
        if (!(told instanceof ObjectNode one)) {
            throw row.wrong("each of " + nested.property() + " of " + row.kind().code() + " must be an object.", null);
        }
        if (!one.hasNonNull(nested.field())) {
            one.put(nested.field(), id);
        }
        Kind kind = nested.kind(row.kind());
        if (kind == Kind.ATTRIBUTE && !one.hasNonNull("link_entity")) {
            one.put("link_entity", row.kind().code());
        }
        if (kind == Kind.METADATA && !one.hasNonNull("resource_type")) {
            one.put("resource_type", row.kind().code());
        }
        row(kind, one, row.line());
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
