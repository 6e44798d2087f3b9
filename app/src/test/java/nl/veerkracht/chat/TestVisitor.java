package nl.veerkracht.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Somebody who asks for help: her words, her keys, and what her browser would send. */
public final class TestVisitor {

    private static final List<String> WORDS = words();

    private final String phrase;
    private final UUID conversation = UUID.randomUUID();
    private final byte[] key = Sealing.freshKey();
    private int n;

    public TestVisitor() {
        this(Stream.generate(() -> WORDS.get(ThreadLocalRandom.current().nextInt(WORDS.size())))
                .limit(6)
                .collect(Collectors.joining(" ")));
    }

    /** With words of choice. */
    TestVisitor(String phrase) {
        this.phrase = phrase;
    }

    private static List<String> words() {
        try (InputStream list = Objects.requireNonNull(TestVisitor.class.getResourceAsStream("/phrase/words.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What she wrote down. */
    public String phrase() {
        return phrase;
    }

    public ConversationId conversation() {
        return new ConversationId(conversation);
    }

    public byte[] key() {
        return key.clone();
    }

    public String access() {
        return Sealing.text(Sealing.accessToken(phrase));
    }

    /** A text as a message's object. */
    public static String text(String said) {
        return "{\"kind\":\"text\",\"text\":\"" + said + "\"}";
    }

    /** Her next message. */
    public Envelope says(String said) {
        n++;
        return again(n, UUID.randomUUID(), said);
    }

    /** A message with a number and id of choice. */
    public Envelope again(int number, UUID id, String said) {
        return Sealing.seal(key, conversation, Side.VISITOR, number, id, text(said));
    }

    public Opening opening(TeamKey team, Urgency urgency, String said) {
        byte[] point = Sealing.bytes(team.publicKey());
        return new Opening(
                conversation,
                access(),
                Sealing.text(Sealing.wrapForVisitor(key, Sealing.visitorKey(phrase), conversation)),
                Sealing.text(Sealing.wrapForTeam(key, point, conversation, team.version())),
                team.version(),
                "nl",
                urgency,
                says(said));
    }

    /** Does the work a challenge asks. */
    public static Work.Done work(Work.Challenge challenge) {
        return LongStream.iterate(0, counter -> counter + 1)
                .mapToObj(counter -> new Work.Done(challenge.challenge(), counter))
                .filter(done -> Work.zeros(done) >= challenge.bits())
                .findFirst()
                .orElseThrow();
    }
}
