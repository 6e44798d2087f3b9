package nl.veerkracht.chat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a browser sends, read to the letter: exactly these fields, of exactly these kinds and lengths. Everything else is {@link Malformed}. */
final class Wire {

    /** Not as the format says. Quotes nothing of what was sent. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super("malformed", null, false, false);
        }
    }

    private static final int TOKEN = 32;
    private static final int LOCK = 12 + 16;
    private static final int STEP = 256;
    private static final int MOST = 8192;
    private static final int KEY = 32;
    static final int WRAPPED_FOR_TEAM = Hpke.POINT + KEY + 16;
    private static final int WORK = 200;
    /** The token of no letters at all: everybody can make it, so a conversation under it would be anybody's. */
    private static final String OF_NOTHING = Sealing.text(Sealing.accessToken(""));

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Wire() {}

    /** The object in a body, with exactly these fields. */
    static JsonNode object(byte[] body, String... fields) {
        try {
            return fields(JSON.readTree(body), fields);
        } catch (JacksonException e) {
            throw new Malformed();
        }
    }

    /** What asks for a conversation. A page that was opened before {@code after} was asked for wants all of it and does not say so. */
    static JsonNode coming(byte[] body) {
        try {
            JsonNode sent = JSON.readTree(body);
            if (sent instanceof ObjectNode object && !object.has("after")) {
                object.put("after", 0);
            }
            return fields(sent, "access", "after", "work");
        } catch (JacksonException e) {
            throw new Malformed();
        }
    }

    private static JsonNode fields(JsonNode node, String... fields) {
        require(node.isObject());
        require(Set.copyOf(node.propertyNames()).equals(Set.of(fields)));
        return node;
    }

    private static void require(boolean right) {
        if (!right) {
            throw new Malformed();
        }
    }

    private static <T> T found(Optional<T> value) {
        return value.orElseThrow(Malformed::new);
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        require(value.isString());
        return value.stringValue();
    }

    private static int number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        require(value.isInt());
        return value.intValue();
    }

    private static UUID id(JsonNode node, String field) {
        String text = text(node, field);
        require(ID.matcher(text).matches());
        return UUID.fromString(text);
    }

    /** Base64url in its one right way of writing, of a right length. */
    private static String bytes(JsonNode node, String field, IntPredicate length) {
        String text = text(node, field);
        try {
            byte[] bytes = Sealing.bytes(text);
            require(length.test(bytes.length) && Sealing.text(bytes).equals(text));
            return text;
        } catch (IllegalArgumentException e) {
            throw new Malformed();
        }
    }

    static String access(JsonNode node) {
        String access = bytes(node, "access", length -> length == TOKEN);
        require(!access.equals(OF_NOTHING));
        return access;
    }

    static int after(JsonNode node) {
        int after = number(node, "after");
        require(after >= 0);
        return after;
    }

    static Work.Done work(JsonNode node) {
        JsonNode work = fields(node.path("work"), "challenge", "counter");
        String challenge = text(work, "challenge");
        JsonNode counter = work.path("counter");
        require(challenge.length() <= WORK && counter.canConvertToLong() && counter.isIntegralNumber());
        require(counter.longValue() >= 0);
        return new Work.Done(challenge, counter.longValue());
    }

    static Envelope envelope(JsonNode node) {
        fields(node, "v", "id", "conversation", "from", "n", "sealed");
        require(number(node, "v") == Envelope.VERSION);
        int n = number(node, "n");
        require(n > 0);
        return new Envelope(
                id(node, "id"),
                id(node, "conversation"),
                found(Side.ofCode(text(node, "from"))),
                n,
                bytes(node, "sealed", Wire::isPadded));
    }

    private static boolean isPadded(int length) {
        int text = length - LOCK;
        return text > 0 && text <= MOST && text % STEP == 0;
    }

    static Opening opening(JsonNode node) {
        require(number(node, "v") == Envelope.VERSION);
        int version = number(node, "teamVersion");
        String language = text(node, "language");
        require(version > 0 && LANGUAGE.matcher(language).matches());
        Envelope first = envelope(node.path("first"));
        UUID conversation = id(node, "conversation");
        require(first.n() == 1
                && first.from() == Side.VISITOR
                && first.conversation().equals(conversation));
        return new Opening(
                conversation,
                access(node),
                bytes(node, "visitorKey", length -> length == LOCK + KEY),
                bytes(node, "teamKey", length -> length == WRAPPED_FOR_TEAM),
                version,
                language,
                found(Urgency.ofCode(text(node, "urgency"))),
                first);
    }

    /** An envelope that a helper's page sends. */
    static Envelope envelope(String json) {
        try {
            return envelope(JSON.readTree(json));
        } catch (JacksonException e) {
            throw new Malformed();
        }
    }

    /** Bytes of a key that a helper's page sends, base64url, of exactly this length. */
    static String exactly(String text, int length) {
        try {
            byte[] bytes = Sealing.bytes(text);
            require(bytes.length == length && Sealing.text(bytes).equals(text));
            return text;
        } catch (IllegalArgumentException e) {
            throw new Malformed();
        }
    }
}
