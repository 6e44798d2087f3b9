package nl.veerkracht.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The visitor's end for who has no JavaScript: makes the same keys and seals in the same way as the script, in memory, for the length of one request. Words
 * and keys are in no field and in no log.
 */
@Component
class PlainTalk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Visits visits;
    private final TeamKeys keys;

    PlainTalk(Visits visits, TeamKeys keys) {
        this.visits = visits;
        this.keys = keys;
    }

    /** The ids are the form's, so that a form that is sent twice opens one conversation. */
    Received open(String words, UUID conversation, UUID first, FirstAnswers answers, Locale language) {
        Optional<TeamKey> team = keys.newest();
        if (team.isEmpty()) {
            return new Received.KeyChanged();
        }
        byte[] key = Sealing.freshKey();
        byte[] wrapped = Sealing.wrapForTeam(
                key,
                Sealing.bytes(team.get().publicKey()),
                conversation,
                team.get().version());
        byte[] hers = Sealing.wrapForVisitor(key, Sealing.visitorKey(words), conversation);
        return visits.openPlain(new Opening(
                conversation,
                access(words),
                Sealing.text(hers),
                Sealing.text(wrapped),
                team.get().version(),
                language.getLanguage(),
                answers.howSoon(),
                Sealing.seal(key, conversation, Side.VISITOR, 1, first, answers.json())));
    }

    static String access(String words) {
        return Sealing.text(Sealing.accessToken(words));
    }

    /** What does not open with these words is not hers, whoever put it there. */
    Coming come(String words) {
        Coming coming = visits.comePlain(access(words));
        return coming instanceof Coming.Here(Came came) && !opens(words, came) ? new Coming.Unknown() : coming;
    }

    private static boolean opens(String words, Came came) {
        try {
            return key(words, came).length > 0;
        } catch (CannotOpen notHers) {
            return false;
        }
    }

    /**
     * Sends one message of a conversation that was found with these words. The same text from the same form is one message, however often it is sent; a text
     * that was changed meanwhile is another.
     */
    Received send(String words, Came came, UUID form, String text) {
        UUID id = Sealing.formId(key(words, came), form, text);
        return send(words, came, id, Map.of("kind", "text", "text", text));
    }

    /** Answers whether parts may be passed on, once: what was answered stays. */
    Received answer(String words, Came came, UUID ask, boolean yes) {
        boolean asked = read(words, came).stream()
                .anyMatch(line -> line.asks() && line.id().equals(ask));
        UUID id = Sealing.formId(key(words, came), ask, "answer");
        return asked
                ? send(words, came, id, Map.of("kind", "answer", "to", ask.toString(), "yes", yes))
                : new Received.Elsewhere();
    }

    private Received send(String words, Came came, UUID id, Map<String, Object> said) {
        Received received = send(words, came, id, own(came) + 1, said);
        // She writes on another device too, or has just answered.
        return received instanceof Received.OutOfOrder(int next) ? send(words, came, id, next, said) : received;
    }

    private static int own(Came came) {
        return Math.toIntExact(came.messages().stream()
                .filter(message -> message.envelope().from() == Side.VISITOR)
                .count());
    }

    private Received send(String words, Came came, UUID id, int n, Map<String, Object> said) {
        byte[] key = key(words, came);
        String json = JSON.writeValueAsString(said);
        try {
            return visits.put(
                    access(words), Sealing.seal(key, came.conversation().value(), Side.VISITOR, n, id, json));
        } catch (IllegalArgumentException tooLong) {
            return new Received.Malformed();
        }
    }

    boolean wipe(String words) {
        return visits.wipe(access(words));
    }

    /** What was said, opened for one page. */
    List<PlainLine> read(String words, Came came) {
        byte[] key = key(words, came);
        PlainLog log = new PlainLog();
        came.messages().forEach(message -> log.add(message, opened(key, message)));
        return log.lines();
    }

    private static byte[] key(String words, Came came) {
        UUID conversation = came.conversation().value();
        return Sealing.unwrapForVisitor(Sealing.bytes(came.visitorKey()), Sealing.visitorKey(words), conversation);
    }

    private static Optional<JsonNode> opened(byte[] key, Message message) {
        try {
            return Optional.of(JSON.readTree(Sealing.open(key, message.envelope())));
        } catch (CannotOpen | JacksonException e) {
            return Optional.empty();
        }
    }
}
