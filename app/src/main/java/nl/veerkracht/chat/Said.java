package nl.veerkracht.chat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Things of the chat as JSON, in the order of the document. */
final class Said {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Said() {}

    static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    static Map<String, Object> envelope(Envelope envelope) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("v", Envelope.VERSION);
        told.put("id", envelope.id());
        told.put("conversation", envelope.conversation());
        told.put("from", envelope.from().code());
        told.put("n", envelope.n());
        told.put("sealed", envelope.sealed());
        return told;
    }

    static Map<String, Object> message(Message message) {
        Map<String, Object> told = envelope(message.envelope());
        told.put("seq", message.seq());
        told.put("at", minute(message.at()));
        return told;
    }

    /** As a stream tells it. */
    static Map<String, Object> arrived(Message message) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("envelope", envelope(message.envelope()));
        told.put("seq", message.seq());
        told.put("at", minute(message.at()));
        return told;
    }

    static Map<String, Object> state(ConversationState state, boolean plain) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("state", state.code());
        told.put("mode", plain ? "plain" : "sealed");
        return told;
    }

    static Map<String, Object> key(TeamKey key) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", key.version());
        told.put("fingerprint", key.fingerprint());
        told.put("since", minute(key.since()));
        return told;
    }

    static String json(Map<String, Object> told) {
        return JSON.writeValueAsString(told);
    }
}
