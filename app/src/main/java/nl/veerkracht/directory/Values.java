package nl.veerkracht.directory;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of fields as they come, and as they are kept. What is wrong with one is an {@link IllegalArgumentException} that says what it must be. */
final class Values {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_DIGITS = 40;
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile(
            "([01]\\d|2[0-3]|24(?=:00(:00)?([Z+-]|$))):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d(:?\\d\\d)?)?");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Values() {}

    /** The value as it is kept; empty when there is none. */
    static Optional<JsonNode> of(Field field, JsonNode told) {
        if (told.isNull()
                || (!field.type().equals("text")
                        && told.isString()
                        && told.stringValue().isBlank())) {
            return Optional.empty();
        }
        if (field.isNumber()) {
            return Optional.of(number(field, told));
        }
        require(told.isString(), "must be text");
        return Optional.of(NODES.stringNode(words(field, text(told.stringValue()))));
    }

    private static String words(Field field, String text) {
        return switch (field.type()) {
            case "text" -> text;
            case "date" -> date(text);
            case "moment" -> moment(text);
            case "time" -> {
                require(TIME.matcher(text).matches(), "must be a time like 09:00 or 09:00+01:00");
                yield text;
            }
            default -> field.codes().isEmpty() ? id(text) : code(field, text);
        };
    }

    private static String code(Field field, String text) {
        require(field.codes().contains(text), "must be one of " + String.join(", ", field.codes()));
        return text;
    }

    static String id(String text) {
        require(ID.matcher(text).matches(), "must be a UUID");
        return text.toLowerCase(Locale.ROOT);
    }

    private static String date(String text) {
        require(DATE.matcher(text).matches() && !text.startsWith("0000"), "must be a date like 2026-05-03");
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date that exists", e);
        }
    }

    private static String moment(String text) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            require(at.getYear() > 0 && at.getYear() < 10_000, "must be a moment of our time");
            return at.toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a moment like 2026-05-03T09:00:00Z", e);
        }
    }

    private static JsonNode number(Field field, JsonNode told) {
        BigDecimal number = told.isNumber() ? told.decimalValue() : parsed(told);
        require(fits(number), "must be a number of at most " + MOST_DIGITS + " digits");
        require(
                field.type().equals("number")
                        || (number.signum() >= 0
                                && number.stripTrailingZeros().scale() <= 0
                                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0),
                "must be a whole number, not below 0");
        return NODES.numberNode(number);
    }

    private static BigDecimal parsed(JsonNode told) {
        require(told.isString() && told.stringValue().strip().matches("[+-]?[0-9.]{1,60}"), "must be a number");
        try {
            return new BigDecimal(told.stringValue().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number", e);
        }
    }

    private static boolean fits(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    /** A field that HSDS does not know: kept as it came, when a database can keep it. */
    static JsonNode kept(JsonNode told) {
        if (told.isString()) {
            text(told.stringValue());
        } else if (told.isNumber()) {
            require(fits(told.decimalValue()), "must be a number of at most " + MOST_DIGITS + " digits");
        } else if (told.isObject()) {
            told.properties().forEach(one -> text(one.getKey()));
        }
        told.forEach(Values::kept);
        return told;
    }

    static String text(String text) {
        require(text.length() <= LONGEST, "must be shorter than a million characters");
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            require(one != 0, "has a character that cannot be kept (U+0000)");
            if (Character.isHighSurrogate(one)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else {
                require(!Character.isSurrogate(one), "has half a character");
            }
        }
        return text;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
