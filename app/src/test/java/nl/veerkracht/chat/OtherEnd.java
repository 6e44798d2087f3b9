package nl.veerkracht.chat;

import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.TestPeople;

/** A helper at the other end of a visitor's browser: seals and opens in a browser too, with the script that helpers use. */
final class OtherEnd {

    private static final Pattern CONVERSATION = Pattern.compile("\"conversation\":\"([0-9a-f-]{36})\"");

    private static final String TAKE = """
            async ({ team, pkcs8, conversation, version, wrapped }) => {
              const chat = await import("/chat-crypto.js");
              const pair = await chat.usablePair(chat.unb64(team), chat.unb64(pkcs8));
              const bytes = await chat.unwrapForTeam(pair, conversation, version, wrapped);
              window.chat = chat;
              window.key = await chat.secretKey(bytes);
            }""";
    private static final String OPEN = """
            async (envelope) => JSON.stringify(await chat.openMessage(key, envelope.conversation, envelope))""";
    private static final String SEAL = """
            async ({ conversation, n, id, object }) =>
              JSON.stringify(await chat.sealMessage(key, { conversation, from: "helper", n, id }, JSON.parse(object)))""";

    private final Conversations conversations;
    private final TestPeople people;
    private final TestTeam team;
    private final Visit window;
    private final List<String> bodies = new ArrayList<>();
    private ConversationId conversation = new ConversationId(new UUID(0, 0));
    private int n;

    OtherEnd(Visit visitor, Visit window, Conversations conversations, TestPeople people, TestTeam team) {
        this.conversations = conversations;
        this.people = people;
        this.team = team;
        this.window = window;
        visitor.page().onRequest(this::note);
        ChatCryptoBrowserTests.crypto(window);
    }

    private void note(Request request) {
        if (request.postData() != null) {
            bodies.add(request.postData());
        }
    }

    /** Everything the visitor's browser sent, as it was before TLS. */
    List<String> bodies() {
        return List.copyOf(bodies);
    }

    /** Takes the conversation that the visitor opened last. */
    ConversationId take() {
        String opening = bodies.stream()
                .filter(body -> body.contains("visitorKey"))
                .reduce((first, second) -> second)
                .orElseThrow();
        Matcher matcher = CONVERSATION.matcher(opening);
        if (!matcher.find()) {
            throw new AssertionError("No conversation was opened.");
        }
        return take(new ConversationId(UUID.fromString(matcher.group(1))));
    }

    ConversationId take(ConversationId id) {
        conversation = id;
        people.run(team.helper(), () -> conversations.take(id));
        WrappedKey wrapped =
                people.as(team.helper(), () -> conversations.wrappedKeys(id)).getLast();
        window.open("/info");
        window.page()
                .evaluate(
                        TAKE,
                        Map.of(
                                "team", team.key().publicKey(),
                                "pkcs8", Sealing.text(team.pair().privateKey()),
                                "conversation", id.value().toString(),
                                "version", wrapped.version(),
                                "wrapped", wrapped.wrapped()));
        return id;
    }

    /** What the visitor said so far, as JSON objects. */
    List<String> reads() {
        return messages().stream()
                .filter(message -> message.envelope().from() == Side.VISITOR)
                .map(message -> (String) window.page()
                        .evaluate(
                                OPEN,
                                Said.envelope(message.envelope()).entrySet().stream()
                                        .collect(java.util.stream.Collectors.toMap(
                                                Map.Entry::getKey,
                                                entry -> entry.getValue() instanceof UUID id
                                                        ? id.toString()
                                                        : entry.getValue()))))
                .toList();
    }

    List<Message> messages() {
        return people.as(team.helper(), () -> conversations.read(conversation, 0));
    }

    void says(String text) {
        sends("{\"kind\":\"text\",\"text\":\"" + text + "\"}");
    }

    /** @param object a message's object as JSON */
    UUID sends(String object) {
        UUID id = UUID.randomUUID();
        n++;
        String envelope = (String) window.page()
                .evaluate(
                        SEAL,
                        Map.of(
                                "conversation",
                                conversation.value().toString(),
                                "n",
                                n,
                                "id",
                                id.toString(),
                                "object",
                                object));
        people.run(team.helper(), () -> conversations.send(conversation, envelope));
        return id;
    }

    /** Something that was sealed with another key. */
    void sendsNonsense() {
        n++;
        Envelope envelope = Sealing.seal(
                Sealing.freshKey(), conversation.value(), Side.HELPER, n, UUID.randomUUID(), "{\"kind\":\"text\"}");
        people.run(team.helper(), () -> conversations.send(conversation, envelope));
    }
}
