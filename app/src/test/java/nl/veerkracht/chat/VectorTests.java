package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published test vectors, {@code chat/vectors.json}, opened and derived by this side; a browser test opens the same file. They were made once by {@link VectorMaker};
 * whoever writes another client starts with them.
 */
class VectorTests {

    private final JsonNode all = read();
    private final UUID conversation = id(all, "conversation");
    private final byte[] key = bytes(all.path("conversationKey"), "key");

    private static JsonNode read() {
        try (InputStream file =
                Objects.requireNonNull(VectorTests.class.getResourceAsStream("/chat/vectors.json"), "vectors")) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode node, String field) {
        return Sealing.bytes(node.path(field).asString());
    }

    private static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.path(field).asString());
    }

    @Test
    void a_phrase_gives_its_letters_and_keys() {
        JsonNode phrase = all.path("phrase");
        String typed = phrase.path("typed").asString();
        assertThat(Sealing.letters(typed)).isEqualTo(phrase.path("letters").asString());
        assertThat(Sealing.accessToken(typed)).isEqualTo(bytes(phrase, "access"));
        assertThat(Sealing.visitorKey(typed)).isEqualTo(bytes(phrase, "visitorKey"));
        assertThat(Sealing.helperKey(typed)).isEqualTo(bytes(phrase, "helperKey"));
    }

    @Test
    void the_conversations_key_opens_for_the_visitor_and_for_the_team_and_nowhere_else() {
        JsonNode wrapped = all.path("conversationKey");
        JsonNode team = all.path("team");
        byte[] visitorKey = bytes(all.path("phrase"), "visitorKey");
        assertThat(Sealing.unwrapForVisitor(bytes(wrapped, "forVisitor"), visitorKey, conversation))
                .isEqualTo(key);
        int version = team.path("version").asInt();
        byte[] forTeam = bytes(wrapped, "forTeam");
        byte[] secret = bytes(team, "privateKey");
        byte[] open = bytes(team, "publicKey");
        assertThat(Sealing.unwrapForTeam(forTeam, secret, open, conversation, version))
                .isEqualTo(key);
        assertThatThrownBy(() -> Sealing.unwrapForTeam(forTeam, secret, open, conversation, version + 1))
                .isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> Sealing.unwrapForVisitor(bytes(wrapped, "forVisitor"), visitorKey, UUID.randomUUID()))
                .isInstanceOf(CannotOpen.class);
        assertThat(Sealing.fingerprint(open)).isEqualTo(team.path("fingerprint").asString());
    }

    @Test
    void a_helper_opens_her_own_key_and_with_it_the_teams() {
        JsonNode helper = all.path("helper");
        UUID account = id(helper, "account");
        byte[] own =
                Sealing.unwrapHelperPrivate(bytes(helper, "wrapped"), bytes(all.path("phrase"), "helperKey"), account);
        assertThat(own).isEqualTo(bytes(helper, "privateKey"));
        JsonNode team = all.path("team");
        assertThat(Sealing.unwrapTeamPrivate(
                        bytes(team, "forHelper"),
                        own,
                        bytes(helper, "publicKey"),
                        account,
                        team.path("version").asInt()))
                .isEqualTo(bytes(team, "privateKey"));
    }

    @Test
    void messages_and_notes_open_to_what_was_written() {
        all.path("messages").forEach(one -> {
            Envelope envelope = Wire.envelope(one.path("envelope"));
            assertThat(Sealing.open(key, envelope)).isEqualTo(one.path("object").asString());
            assertThat(Sealing.bytes(envelope.sealed()).length)
                    .isEqualTo(one.path("length").asInt());
        });
        JsonNode note = all.path("note");
        JsonNode team = all.path("team");
        byte[] notesKey = Sealing.unwrapNotesKey(
                bytes(note, "keyForTeam"),
                bytes(team, "privateKey"),
                bytes(team, "publicKey"),
                conversation,
                team.path("version").asInt());
        assertThat(Sealing.openNote(notesKey, conversation, id(note, "id"), bytes(note, "sealed")))
                .isEqualTo(note.path("object").asString());
        assertThat(all.path("messages")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void what_was_changed_on_the_way_does_not_open() {
        assertThat(all.path("broken")).hasSizeGreaterThanOrEqualTo(5);
        all.path("broken")
                .forEach(one -> assertThatThrownBy(() -> Sealing.open(key, Wire.envelope(one.path("envelope"))))
                        .as(one.path("why").asString())
                        .isInstanceOf(CannotOpen.class));
    }

    @Test
    void work_is_counted_in_zero_bits() {
        JsonNode work = all.path("work");
        Work.Done done = new Work.Done(
                work.path("challenge").asString(), work.path("counter").asLong());
        assertThat(Work.zeros(done)).isEqualTo(work.path("zeroBits").asInt());
    }

    @Test
    void a_message_is_padded_to_steps_of_256_bytes_and_at_most_8192() {
        assertThat(length(1)).isEqualTo(length(200)).isEqualTo(28 + 256);
        assertThat(length(256)).isEqualTo(28 + 256);
        assertThat(length(257)).isEqualTo(28 + 512);
        assertThat(length(8192)).isEqualTo(28 + 8192);
        assertThatThrownBy(() -> length(8193)).isInstanceOf(IllegalArgumentException.class);
    }

    private int length(int bytes) {
        Envelope sealed = Sealing.seal(key, conversation, Side.VISITOR, 1, UUID.randomUUID(), "x".repeat(bytes));
        return Sealing.bytes(sealed.sealed()).length;
    }
}
