package nl.veerkracht.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Made-up rows of every table with every field, and fields that HSDS does not know; what is in them is as hard to carry as can be. */
final class RandomPackage {

    private static final List<String> HARD = List.of(
            "=HYPERLINK(\"x\")",
            "+31 20 000 00 00",
            "-1+1",
            "@SUM(A1)",
            "'=1",
            "''-2",
            "\t=1",
            "a\nb",
            "a\r\nb",
            "a,\"b\";c",
            "",
            " ",
            "'",
            "ß–😀",
            "null",
            "true",
            "12",
            "{\"a\":1}",
            "\\N",
            "\uFEFFx",
            "0031");

    private final Random random;
    private final Map<Kind, List<ObjectNode>> rows = new EnumMap<>(Kind.class);

    RandomPackage(long seed) {
        random = new Random(seed);
        for (Kind kind : Kind.values()) {
            rows.put(kind, new ArrayList<>());
            for (int n = 0; n < 4; n++) {
                rows.get(kind).add(row(kind));
            }
        }
    }

    Map<Kind, List<ObjectNode>> rows() {
        return rows;
    }

    ObjectNode json() {
        ObjectNode all = JsonPackage.MAPPER.createObjectNode();
        rows.forEach((kind, of) -> {
            ArrayNode list = all.putArray(kind.code());
            of.forEach(list::add);
        });
        return all;
    }

    private ObjectNode row(Kind kind) {
        ObjectNode row = JsonPackage.MAPPER.createObjectNode();
        for (Field field : kind.fields()) {
            if (field.name().equals("id") || always(kind, field) || random.nextInt(4) > 0) {
                put(row, field);
            }
        }
        if (random.nextBoolean()) {
            row.put("our_" + random.nextInt(3), hard());
            row.put("their_" + random.nextInt(2) + ":json", hard());
            row.set("odd =x", odd(3));
        }
        return row;
    }

    /** Text that HSDS cannot do without is empty when it does not come, so here it comes; a service that is offered would be met by other tests. */
    private static boolean always(Kind kind, Field field) {
        return field.required()
                || (kind == Kind.ADDRESS && field.type().equals("text"))
                || kind == Kind.METADATA
                || field.name().equals("description")
                || field.name().equals("last_modified");
    }

    private void put(ObjectNode row, Field field) {
        if (field.isNumber()) {
            row.put(field.name(), number(field));
        } else if (field.names().isPresent()) {
            List<ObjectNode> known = rows.getOrDefault(field.names().get(), List.of());
            if (!known.isEmpty()) {
                row.put(
                        field.name(),
                        known.get(random.nextInt(known.size())).get("id").stringValue());
            }
        } else {
            row.put(field.name(), words(field));
        }
    }

    private BigDecimal number(Field field) {
        return field.type().equals("count")
                ? BigDecimal.valueOf(random.nextInt(400))
                : BigDecimal.valueOf(random.nextLong(2_000_000) - 1_000_000, random.nextInt(9));
    }

    private String words(Field field) {
        return switch (field.type()) {
            case "id" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "text" -> hard();
            case "date" -> LocalDate.ofEpochDay(random.nextInt(40_000)).toString();
            case "time" -> random.nextBoolean() ? "09:30" : "17:05:00+01:00";
            case "moment" -> "2026-0" + (1 + random.nextInt(9)) + "-03T10:00:00.123456Z";
            default ->
                field.codes().contains("inactive")
                        ? "inactive"
                        : field.codes().get(random.nextInt(field.codes().size()));
        };
    }

    private String hard() {
        return HARD.get(random.nextInt(HARD.size()))
                + (random.nextBoolean() ? "" : HARD.get(random.nextInt(HARD.size())));
    }

    private tools.jackson.databind.JsonNode odd(int deep) {
        var nodes = JsonPackage.MAPPER.getNodeFactory();
        return switch (random.nextInt(deep > 0 ? 6 : 4)) {
            case 0 -> nodes.stringNode(hard());
            case 1 -> nodes.numberNode(BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(4)));
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> nodes.stringNode("12");
            case 4 -> nodes.arrayNode().add(odd(deep - 1)).add(odd(deep - 1));
            default -> {
                ObjectNode object = nodes.objectNode();
                object.set(hard(), odd(deep - 1));
                object.putNull("nothing");
                yield object;
            }
        };
    }
}
