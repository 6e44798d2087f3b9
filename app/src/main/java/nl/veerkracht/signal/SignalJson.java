package nl.veerkracht.signal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Signals as JSON: read strictly when they come from outside, and the form in which their parts are sealed. */
final class SignalJson {

    private static final int DEEPEST = 20;

    /** The second Jackson in the house, because the schema validator speaks only this one. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SignalJson() {}

    /** The tree in these bytes, or nothing when they are not exactly one JSON value in UTF-8 with every name once. */
    static Optional<JsonNode> parse(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode tree = MAPPER.readTree(text);
            return Optional.of(tree).filter(node -> !node.isMissingNode());
        } catch (CharacterCodingException | JsonProcessingException e) {
            // The message quotes the input: it must go nowhere.
            return Optional.empty();
        }
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A part of a signal cannot be written as JSON.");
        }
    }

    static <T> T read(Class<T> type, String json) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sealed part is not what was written: " + type.getSimpleName());
        }
    }

    static List<Observation> readObservations(String json) {
        return List.of(read(Observation[].class, json));
    }

    /** The intake in a tree that was checked. */
    static Intake intake(JsonNode checked) {
        try {
            return MAPPER.treeToValue(checked, Intake.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A signal that was found in order does not read.");
        }
    }

    /** Strips text and leaves out what is then empty, so that a field of spaces counts as unknown. */
    static JsonNode tidied(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> tidied(object);
            case ArrayNode array -> {
                ArrayNode tidy = MAPPER.createArrayNode();
                array.forEach(one -> tidy.add(tidied(one)));
                yield tidy;
            }
            default ->
                node.isTextual()
                        ? MAPPER.getNodeFactory().textNode(node.textValue().strip())
                        : node;
        };
    }

    private static ObjectNode tidied(ObjectNode object) {
        ObjectNode tidy = MAPPER.createObjectNode();
        object.properties().forEach(field -> {
            JsonNode value = tidied(field.getValue());
            if (!value.isTextual() || !value.textValue().isEmpty()) {
                tidy.set(field.getKey(), value);
            }
        });
        return tidy;
    }
}
