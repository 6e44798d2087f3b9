package nl.veerkracht.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes {@code chat/vectors.json} anew, for a new version of the format: its one argument is where. What is drawn by lot is drawn anew. */
final class VectorMaker {

    private static final String TYPED = " Wínnaar, TWEE-huis  zebra\tmaan. Ladder fiets";
    private static final UUID CONVERSATION = UUID.fromString("5c1e0d0a-3b6f-4c57-9a1e-8f2d7b6c4e10");
    private static final UUID ACCOUNT = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final int VERSION = 2;

    private final byte[] key = Sealing.freshKey();
    private final Sealing.Pair team = Sealing.freshPair();
    private final Sealing.Pair helper = Sealing.freshPair();

    private VectorMaker() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(Path.of(arguments[0]), json.writeValueAsString(new VectorMaker().all()) + "\n");
    }

    private Map<String, Object> all() {
        return ordered(
                "about",
                        "Test vectors of version 1 of the chat's format: docs/chat-encryption.md. Bytes are base64url without padding.",
                "phrase",
                        ordered(
                                "typed", TYPED,
                                "letters", Sealing.letters(TYPED),
                                "access", Sealing.text(Sealing.accessToken(TYPED)),
                                "visitorKey", Sealing.text(Sealing.visitorKey(TYPED)),
                                "helperKey", Sealing.text(Sealing.helperKey(TYPED))),
                "conversation", CONVERSATION.toString(),
                "conversationKey",
                        ordered(
                                "key", Sealing.text(key),
                                "forVisitor",
                                        Sealing.text(
                                                Sealing.wrapForVisitor(key, Sealing.visitorKey(TYPED), CONVERSATION)),
                                "forTeam",
                                        Sealing.text(
                                                Sealing.wrapForTeam(key, team.publicKey(), CONVERSATION, VERSION))),
                "team",
                        ordered(
                                "version", VERSION,
                                "publicKey", Sealing.text(team.publicKey()),
                                "privateKey", Sealing.text(team.privateKey()),
                                "fingerprint", Sealing.fingerprint(team.publicKey()),
                                "forHelper",
                                        Sealing.text(Sealing.wrapTeamPrivate(
                                                team.privateKey(), helper.publicKey(), ACCOUNT, VERSION))),
                "helper",
                        ordered(
                                "account", ACCOUNT.toString(),
                                "publicKey", Sealing.text(helper.publicKey()),
                                "privateKey", Sealing.text(helper.privateKey()),
                                "wrapped",
                                        Sealing.text(Sealing.wrapHelperPrivate(
                                                helper.privateKey(), Sealing.helperKey(TYPED), ACCOUNT))),
                "messages", messages(),
                "broken", broken(),
                "note", note(),
                "work", work());
    }

    private List<Object> messages() {
        return List.of(
                message(
                        Side.VISITOR,
                        1,
                        "{\"kind\":\"first\",\"seen\":\"no\",\"safe\":\"yes\",\"back\":\"yes\",\"word\":\"pindakaas\"}"),
                message(
                        Side.HELPER,
                        1,
                        "{\"kind\":\"text\",\"text\":\"Hoi. Ik ben er voor je. 🌧 “Rustig aan”, één ding tegelijk.\"}"),
                message(Side.VISITOR, 2, "{\"kind\":\"text\",\"text\":\"" + "a".repeat(300) + "\"}"));
    }

    private Map<String, Object> message(Side from, int n, String object) {
        Envelope envelope = Sealing.seal(key, CONVERSATION, from, n, UUID.randomUUID(), object);
        return ordered(
                "object",
                object,
                "length",
                Sealing.bytes(envelope.sealed()).length,
                "envelope",
                Said.envelope(envelope));
    }

    private List<Object> broken() {
        UUID id = UUID.randomUUID();
        Envelope good = Sealing.seal(key, CONVERSATION, Side.VISITOR, 3, id, "{\"kind\":\"text\",\"text\":\"Hoi\"}");
        byte[] bent = Sealing.bytes(good.sealed());
        bent[20] ^= 1;
        return List.of(
                broken("another number", new Envelope(id, CONVERSATION, Side.VISITOR, 4, good.sealed())),
                broken("another side", new Envelope(id, CONVERSATION, Side.HELPER, 3, good.sealed())),
                broken("another id", new Envelope(UUID.randomUUID(), CONVERSATION, Side.VISITOR, 3, good.sealed())),
                broken("another conversation", new Envelope(id, UUID.randomUUID(), Side.VISITOR, 3, good.sealed())),
                broken("one bit", new Envelope(id, CONVERSATION, Side.VISITOR, 3, Sealing.text(bent))));
    }

    private static Map<String, Object> broken(String why, Envelope envelope) {
        return ordered("why", why, "envelope", Said.envelope(envelope));
    }

    private Map<String, Object> note() {
        byte[] notesKey = Sealing.freshKey();
        UUID id = UUID.randomUUID();
        String object = "{\"kind\":\"text\",\"text\":\"Morgen terugkomen op slapen.\"}";
        return ordered(
                "id", id.toString(),
                "key", Sealing.text(notesKey),
                "keyForTeam", Sealing.text(Sealing.wrapNotesKey(notesKey, team.publicKey(), CONVERSATION, VERSION)),
                "object", object,
                "sealed", Sealing.text(Sealing.sealNote(notesKey, CONVERSATION, id, object)));
    }

    private static Map<String, Object> work() {
        Work.Done done = TestVisitor.work(new Work.Challenge("een-uitdaging.die-niet-verloopt", 12));
        return ordered("challenge", done.challenge(), "counter", done.counter(), "zeroBits", Work.zeros(done));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put((String) pairs[i], pairs[i + 1]);
        }
        return ordered;
    }
}
