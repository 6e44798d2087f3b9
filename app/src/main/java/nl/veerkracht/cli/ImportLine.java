package nl.veerkracht.cli;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in one line: a signal, one with the name of its organisation around it, or nothing usable. */
sealed interface ImportLine {

    record Blank() implements ImportLine {}

    record Unusable(String field, String reason) implements ImportLine {}

    /**
     * @param organisation percent-encoded
     * @param body as it is posted; the instance judges it
     * @param prefix where the signal stands in the line, as a JSON Pointer
     */
    record Signal(Optional<String> organisation, byte[] body, String prefix) implements ImportLine {}

    int LONGEST_NAME = 200;

    JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static ImportLine of(ByteLines.Line line) {
        if (line.tooLong()) {
            return new Unusable("", "The line is longer than a signal can be.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.bytes()))
                    .toString()
                    .replace("\uFEFF", "")
                    .strip();
            return text.isEmpty() ? new Blank() : of(text);
        } catch (CharacterCodingException e) {
            return new Unusable("", "The line is not UTF-8.");
        }
    }

    private static ImportLine of(String text) {
        try {
            JsonNode tree = STRICT.readTree(text);
            return tree.isObject() && tree.has("organisation")
                    ? carried(tree)
                    : new Signal(Optional.empty(), text.getBytes(StandardCharsets.UTF_8), "");
        } catch (JacksonException e) {
            // The message quotes the line, which must not end up on a screen or in a file.
            return new Unusable("", "The line is not exactly one JSON value with every name once.");
        }
    }

    private static ImportLine carried(JsonNode tree) {
        JsonNode name = tree.get("organisation");
        if (!name.isString() || !usable(name.stringValue())) {
            return new Unusable("/organisation", "This is not a name of at most 200 characters.");
        }
        if (!tree.path("signal").isObject() || tree.size() != 2) {
            return new Unusable("/signal", "Beside organisation there must be a signal, and nothing else.");
        }
        byte[] body = STRICT.writeValueAsBytes(tree.get("signal"));
        String encoded = URLEncoder.encode(name.stringValue().strip(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Signal(Optional.of(encoded), body, "/signal");
    }

    private static boolean usable(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.codePoints()
                        .noneMatch(point ->
                                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }
}
